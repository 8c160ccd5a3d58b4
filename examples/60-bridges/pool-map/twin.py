from multiprocessing import Pool


def double(number):
    for _ in range(1_000_000):
        result = number * 2
    return result


if __name__ == "__main__":
    with Pool(5) as pool:
        results = pool.map(double, range(5))
    print(f"Results: {results}")
