import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Worker } from "node:worker_threads";
import { compute } from "./compute.ts";

// #region server
const server = createServer((request, response) => {
  const { url = "" } = request;
  const start = performance.now();
  console.log(`${url} begins`);
  if (url === "/slow") {
    client.postMessage("slow has begun");
    compute(120); // milliseconds on this thread
  }
  response.end("done");
  performance.measure(url, { start });
});
// #endregion
await once(server.listen(0, "127.0.0.1"), "listening");

const { port } = server.address() as AddressInfo;
const file = new URL("./client.ts", import.meta.url);
const client = new Worker(file, {
  name: "client",
  workerData: port,
});
await once(client, "exit");
server.close();
