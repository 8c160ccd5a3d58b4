import threading
import time


def say(line):
    # print would write the line end apart, and another
    # thread could come between.
    print(f"{line}\n", end="")


def worker(number):
    say(f"worker {number}: starting")
    time.sleep(0.05)
    say(f"worker {number}: finishing")


threads = [
    threading.Thread(target=worker, args=(number,))
    for number in range(5)
]
for thread in threads:
    thread.start()

for thread in threads:
    thread.join()
say("main: all have finished")
