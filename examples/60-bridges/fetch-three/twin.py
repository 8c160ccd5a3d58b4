import asyncio
import time


async def answer(reader, writer):
    request = await reader.readuntil(b"\r\n\r\n")
    path = request.split()[1].decode()
    await asyncio.sleep(0.06)
    body = f"this is {path}"
    writer.write(f"HTTP/1.0 200 OK\r\n\r\n{body}".encode())
    await writer.drain()
    writer.close()


# The standard library has no HTTP client for asyncio.
async def read(port, path):
    start = time.perf_counter()
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port
    )
    writer.write(f"GET {path} HTTP/1.0\r\n\r\n".encode())
    response = await reader.read()  # the body, to its end
    writer.close()
    head, _, text = response.decode().partition("\r\n\r\n")
    duration = time.perf_counter() - start
    return f"{head.split()[1]} {text}", duration


async def main():
    server = await asyncio.start_server(answer, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]

    paths = ["/one", "/two", "/three"]
    start = time.perf_counter()
    answers = await asyncio.gather(
        *(read(port, path) for path in paths)
    )
    total = time.perf_counter() - start

    for text, _ in answers:
        print(text)
    sum_of_all = sum(duration for _, duration in answers)
    less = "less" if total < sum_of_all else "no less"
    print(f"total time: {less} than the sum of all three")
    server.close()


asyncio.run(main())
