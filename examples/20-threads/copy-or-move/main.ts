import { once } from "node:events";
import { Worker } from "node:worker_threads";

const file = new URL("./worker.ts", import.meta.url);
const worker = new Worker(file, { name: "receiver" });
await once(worker, "message"); // it is ready

const photo = new Uint8Array(40_000_000).fill(1);

// #region copy
let start = performance.now();
worker.postMessage(photo);
const [copied] = await once(worker, "message");
performance.measure("copied", { start });
console.log(`copied: it has ${copied} bytes`);
console.log(`        main has ${photo.length}`);
// #endregion

// #region move
start = performance.now();
worker.postMessage(photo, [photo.buffer]);
const [moved] = await once(worker, "message");
performance.measure("moved", { start });
console.log(`moved:  it has ${moved} bytes`);
console.log(`        main has ${photo.length}`);
// #endregion

// #region gone
console.log(`detached: ${photo.buffer.detached}`);
console.log(`first byte: ${photo[0]}`);
try {
  worker.postMessage(photo);
} catch (error) {
  console.log(`once more: ${(error as Error).name}`);
}
// #endregion

await worker.terminate();
