import { once } from "node:events";
import { Worker } from "node:worker_threads";

const file = new URL("./doubler.ts", import.meta.url);
const doubler = new Worker(file);
await once(doubler, "online");

// #region ask
const answer = once(doubler, "message");
doubler.postMessage(21);
console.log("asked");

const start = performance.now();
while (performance.now() - start < 40);
performance.measure("busy", { start });
console.log("no longer busy");

await Promise.resolve();
console.log("after an await");

const [doubled] = await answer;
console.log(`heard: ${doubled}`);
// #endregion
await doubler.terminate();
