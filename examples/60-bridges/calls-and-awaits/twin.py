import asyncio

log = []


def step(name):
    log.append(name)


async def later():
    step("begun")


async def nothing():
    pass  # it never suspends


async def straight_on(name):
    step(f"{name}a")
    await nothing()
    step(f"{name}b")


async def in_turn(name):
    step(f"{name}a")
    await asyncio.sleep(0)
    step(f"{name}b")


async def main():
    call = later()
    log.append("made")  # nothing has begun
    await call
    print(f"a call: {' '.join(log)}")

    log.clear()
    calls = [straight_on("1"), straight_on("2")]
    await asyncio.gather(*calls)
    print(f"straight on: {' '.join(log)}")

    log.clear()
    calls = [in_turn("1"), in_turn("2")]
    await asyncio.gather(*calls)
    print(f"in turn: {' '.join(log)}")


asyncio.run(main())
