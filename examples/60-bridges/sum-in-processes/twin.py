import os
from multiprocessing import Pool

# Python 3.13 knows how many CPUs this process may use.
cpu_count = getattr(os, "process_cpu_count", os.cpu_count)


def sum_of(start, stop):
    total = 0
    for number in range(start, stop):
        total += number
    return total


if __name__ == "__main__":
    n = 3_000_000
    count = min(cpu_count() or 1, 4)

    alone = sum_of(0, n)
    print(f"alone:    {alone}")

    edges = [n * part // count for part in range(count + 1)]
    with Pool(count) as pool:
        sums = pool.starmap(sum_of, zip(edges, edges[1:]))
    together = sum(sums)
    print(f"in parts: {together}")

    print(f"the same: {'yes' if alone == together else 'no'}")
