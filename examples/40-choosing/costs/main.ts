import { fork } from "node:child_process";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { Worker } from "node:worker_threads";

await price("100,000 awaits", async () => {
  for (let i = 0; i < 100_000; i += 1) await Promise.resolve();
});

await price("1,000 turns", async () => {
  for (let i = 0; i < 1000; i += 1) await turn();
});

const file = new URL("./echo.ts", import.meta.url);
const thread = await price("start a thread", async () => {
  const worker = new Worker(file);
  await once(worker, "message");
  return worker;
});

await price("20 round trips", async () => {
  for (let i = 0; i < 20; i += 1) {
    thread.postMessage(i);
    await once(thread, "message");
  }
});
await thread.terminate();

await price("start a process", async () => {
  const child = fork(import.meta.dirname + "/child.ts");
  await once(child, "message");
  child.disconnect();
});

async function price<Result>(
  what: string,
  pay: () => Promise<Result>,
) {
  const start = performance.now();
  const result = await pay();
  performance.measure(what, { start });
  console.log(`paid: ${what}`);
  return result;
}
