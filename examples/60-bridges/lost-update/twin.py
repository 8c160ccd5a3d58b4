from threading import Barrier, Thread

count = 0
barrier = Barrier(2)


def add_one():
    global count
    loaded = count
    barrier.wait()
    count = loaded + 1


threads = [Thread(target=add_one) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"added: 2, counted: {count}")
