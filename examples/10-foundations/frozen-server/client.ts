import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";

const origin = `http://127.0.0.1:${workerData}`;
await fetch(`${origin}/hello`); // the first one loads fetch itself

async function ask(path: string) {
  const start = performance.now();
  const response = await fetch(origin + path);
  await response.text();
  performance.measure(path, { start });
}

// #region ask
await ask("/fast");
await ask("/fast");

const slow = ask("/slow");
if (parentPort) await once(parentPort, "message"); // it has begun
await ask("/fast");
await slow;

await ask("/fast");
// #endregion
