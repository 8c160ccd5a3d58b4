import asyncio


async def produce(queue):
    for dish in ["soup", "bread", "cake"]:
        await queue.put(dish)
        print(f"put {dish}")
    await queue.put(None)  # there is no more


async def consume(queue):
    while True:
        await asyncio.sleep(0.04)
        dish = await queue.get()
        if dish is None:
            return
        print(f"got {dish}")
        await asyncio.sleep(0.04)


async def main():
    queue = asyncio.Queue(maxsize=1)
    await asyncio.gather(produce(queue), consume(queue))
    print("all is eaten")


asyncio.run(main())
