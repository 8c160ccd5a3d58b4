import { once } from "node:events";
import { Worker } from "node:worker_threads";

const file = new URL("./worker.ts", import.meta.url);
const worker = new Worker(file, { name: "darkroom" });
await once(worker, "message"); // it is ready

const photo = new Uint8Array(20_000_000).fill(1);

// #region copy
let start = performance.now();
worker.postMessage(photo);
const [copied] = await once(worker, "message");
performance.measure("copied", { start });
await once(worker, "message"); // it is brighter
console.log(`copied: it had ${copied} bytes`);
console.log(`main has ${photo.length}, the first is ${photo[0]}`);
// #endregion

// #region move
start = performance.now();
worker.postMessage(photo, [photo.buffer]);
const [moved] = await once(worker, "message");
performance.measure("moved", { start });
await once(worker, "message");
console.log(`moved: it had ${moved} bytes`);
console.log(`main has ${photo.length}, the first is ${photo[0]}`);
// #endregion

// #region gone
console.log(`detached: ${photo.buffer.detached}`);
try {
  worker.postMessage(photo);
} catch (error) {
  console.log(`once more: ${(error as Error).name}`);
}
// #endregion

await worker.terminate();
