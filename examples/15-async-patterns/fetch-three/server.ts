import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let inFlight = 0;
let most = 0;

const server = createServer((request, response) => {
  inFlight += 1;
  most = Math.max(most, inFlight);
  setTimeout(() => {
    inFlight -= 1;
    response.end(`This is ${request.url}`);
  }, 60); // the time of a database query, say
});
await once(server.listen(0, "127.0.0.1"), "listening");

const { port } = server.address() as AddressInfo;
export const origin = `http://127.0.0.1:${port}`;

/** The most requests in flight at once, since last asked. */
export function mostInFlight() {
  const was = most;
  most = 0;
  return was;
}

export function closeServer() {
  server.close();
}
