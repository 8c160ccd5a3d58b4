import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts a server that gives a number for each city, in time. */
export async function startServer() {
  const server = createServer(({ url = "/" }, response) => {
    const limit = 20_000 * url.length + 100_000;
    const delay = 20 * (url.length % 4);
    setTimeout(() => response.end(String(limit)), delay);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => server.close(),
  };
}
