import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let inFlight = 0;
let most = 0;

/** Answers every request after a while, as a database would. */
const server = createServer((_, response) => {
  inFlight += 1;
  most = Math.max(most, inFlight);
  setTimeout(() => {
    inFlight -= 1;
    response.end("42");
  }, 40);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

const { port } = server.address() as AddressInfo;
export const address = `http://127.0.0.1:${port}`;

/** The most requests at once since it was last asked. */
export function mostAtOnce() {
  const seen = most;
  most = 0;
  return seen;
}

export function stop() {
  server.close();
}
