import asyncio


async def cook(dish, seconds):
    await asyncio.sleep(seconds)
    if dish == "soup":
        raise RuntimeError("the soup is burnt")
    print(f"{dish}: done")
    return dish


async def main():
    bread = asyncio.create_task(cook("bread", 0.09))
    try:
        await asyncio.gather(cook("soup", 0.03), bread)
    except RuntimeError as error:
        print(f"caught: {error}")
    await bread  # it was never stopped

    outcomes = await asyncio.gather(
        cook("soup", 0.06),
        cook("cake", 0.03),
        return_exceptions=True,
    )
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            print(f"failed: {outcome}")
        else:
            print(f"result: {outcome}")


asyncio.run(main())
