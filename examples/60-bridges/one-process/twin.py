import time
from multiprocessing import Process


def task():
    print("child: task started")
    time.sleep(0.05)
    print("child: task finished")


if __name__ == "__main__":
    child = Process(target=task)
    child.start()
    child.join()
    print(f"main: joined, exit code {child.exitcode}")
