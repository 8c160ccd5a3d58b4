import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let inFlight = 0;

/** The most requests that were under way at once. */
export let mostInFlight = 0;

const server = createServer((_, response) => {
  inFlight += 1;
  mostInFlight = Math.max(mostInFlight, inFlight);
  setTimeout(() => {
    inFlight -= 1;
    response.end("a page");
  }, 30);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

const { port } = server.address() as AddressInfo;
export const address = `http://127.0.0.1:${port}`;

export function stop() {
  server.close();
}
