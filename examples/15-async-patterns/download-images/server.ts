import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

const kilobytes = new Map([
  ["/cat.png", 96],
  ["/dog.png", 64],
  ["/owl.png", 32],
]);

const server = createServer((request, response) => {
  const size = kilobytes.get(request.url ?? "");
  if (size === undefined) response.writeHead(404).end();
  else void send(size, response);
});
await once(server.listen(0, "127.0.0.1"), "listening");

const { port } = server.address() as AddressInfo;
export const origin = `http://127.0.0.1:${port}`;

export function closeServer() {
  server.close();
}

/** Sends a picture in pieces, as a network does. */
async function send(size: number, response: ServerResponse) {
  response.writeHead(200, { "content-type": "image/png" });
  for (let sent = 0; sent < size; sent += 32) {
    await wait(30);
    response.write(Buffer.alloc(32 * 1024));
  }
  response.end();
}
