import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Starts a server that takes a moment for each image. */
export async function startServer() {
  const server = createServer((request, response) => {
    const image = Buffer.alloc(1_000 * (request.url ?? "").length);
    setTimeout(() => response.end(image), 40);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => server.close(),
  };
}
