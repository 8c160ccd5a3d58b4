import asyncio

log = []


async def work():
    log.append("begun")


async def nothing():
    pass  # it never suspends


async def straight_on(name):
    log.append(f"{name}a")
    await nothing()
    log.append(f"{name}b")


async def in_turn(name):
    log.append(f"{name}a")
    await asyncio.sleep(0)
    log.append(f"{name}b")


async def main():
    later = work()  # nothing has begun
    log.append("made")
    await later
    print(f"a call: {' '.join(log)}")

    log.clear()
    await asyncio.gather(straight_on("1"), straight_on("2"))
    print(f"straight on: {' '.join(log)}")

    log.clear()
    await asyncio.gather(in_turn("1"), in_turn("2"))
    print(f"in turn: {' '.join(log)}")


asyncio.run(main())
