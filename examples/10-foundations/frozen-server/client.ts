import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

async function ask(path: string) {
  const start = performance.now();
  const request = get({ port: workerData, path });
  const [response] = await once(request, "response");
  await text(response as IncomingMessage);
  performance.measure(path, { start });
}

// #region ask
await ask("/fast");
await wait(20);
await ask("/fast");

const slow = ask("/slow");
if (parentPort) await once(parentPort, "message"); // it has begun
await ask("/fast");
await slow;

await wait(20);
await ask("/fast");
// #endregion
