import asyncio


async def bake():
    print("bake: begun")
    try:
        await asyncio.sleep(5)
        print("bake: done")
    finally:
        print("bake: oven off")


async def main():
    try:
        async with asyncio.timeout(0.06):
            await bake()
    except TimeoutError as error:
        print(f"main: {type(error).__name__}")


asyncio.run(main())
