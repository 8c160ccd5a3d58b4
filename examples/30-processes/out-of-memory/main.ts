import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

let start = performance.now();
// #region process
const path = fileURLToPath(new URL("./fill.ts", import.meta.url));
const args = ["--max-old-space-size=16", path, "heap"];
const child = spawn(process.execPath, args, { stdio: "ignore" });
const [code, signal] = await once(child, "exit");
console.log(`process, heap: code ${code}, signal ${signal}`);
// #endregion
performance.measure("process, heap", { start });

await workerThatFills("heap");
await workerThatFills("buffers");

// #region worker
async function workerThatFills(what: string) {
  start = performance.now();
  const worker = new Worker(path, {
    argv: [what],
    resourceLimits: { maxOldGenerationSizeMb: 16 },
  });
  let ending = "";
  worker.on("message", (text) => (ending += text));
  worker.on("error", (error: NodeJS.ErrnoException) => {
    ending += error.code;
  });
  await new Promise((resolve) => worker.once("exit", resolve));
  performance.measure(`worker, ${what}`, { start });
  console.log(`worker, ${what}: ${ending}`);
}
// #endregion
