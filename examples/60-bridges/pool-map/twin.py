from multiprocessing import Pool


def double(number):
    return number * 2


if __name__ == "__main__":
    with Pool(5) as pool:
        results = pool.map(double, range(5))
    print(f"Results: {results}")
