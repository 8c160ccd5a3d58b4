import { fork } from "node:child_process";
import { once } from "node:events";
import { Worker } from "node:worker_threads";

const faller = new URL("./faller.ts", import.meta.url);
const host = new URL("./host.ts", import.meta.url);

// #region worker
async function workerThat(falls: string) {
  const start = performance.now();
  const worker = new Worker(faller, { argv: [falls] });
  let error = "";
  worker.on("error", ({ message }) => (error = ` (${message})`));
  const code = await new Promise((end) => worker.once("exit", end));
  performance.measure(`thread ${falls}`, { start });
  return `a worker that ${falls}: code ${code}${error}`;
}
// #endregion

// #region process
async function processThat(falls: string, file = faller) {
  const start = performance.now();
  const child = fork(file, [falls], { silent: true });
  const [code, signal] = await once(child, "exit");
  performance.measure(`process ${falls}`, { start });
  return `a process that ${falls}: ${signal ?? `code ${code}`}`;
}
// #endregion

const lines = await Promise.all([
  workerThat("throws"),
  workerThat("exits"),
  processThat("throws"),
  processThat("exits"),
  processThat("is killed"),
  processThat("has a worker that is killed", host),
]);
console.log(lines.join("\n"));
