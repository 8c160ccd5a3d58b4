import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { download } from "./download.ts";
import { startServer } from "./server.ts";

const server = await startServer();
const images = ["cat.png", "finch.png", "ostrich.png"];
let start = performance.now();

// #region threads
const file = new URL("./worker.ts", import.meta.url);
const threads = images.map((image, index) => {
  const url = `${server.origin}/${image}`;
  return new Worker(file, {
    name: `Thread-${index + 1}`,
    workerData: url,
  });
});
await Promise.all(threads.map((thread) => once(thread, "exit")));
// #endregion
performance.measure("three threads", { start });

start = performance.now();
// #region one-thread
const sizes = await Promise.all(
  images.map((image) => download(`${server.origin}/${image}`)),
);
console.log(`main: ${sizes.join(", ")} bytes`);
// #endregion
performance.measure("one thread", { start });

server.close();
