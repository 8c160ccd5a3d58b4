import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers /150000 with "150000", after a while. */
const server = createServer(({ url = "/" }, response) => {
  setTimeout(() => response.end(url.slice(1)), 40);
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

const { port } = server.address() as AddressInfo;
export const address = `http://127.0.0.1:${port}`;

export function stop() {
  server.close();
}
