import asyncio


async def worker(number):
    print(f"worker {number}: starting")
    await asyncio.sleep(0.04 * (5 - number))
    print(f"worker {number}: finishing")
    return number * 2


async def main():
    print("main: five calls")
    calls = [worker(n) for n in range(5)]
    results = await asyncio.gather(*calls)
    print(f"Results: {results}")


asyncio.run(main())
