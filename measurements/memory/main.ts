// How much memory something takes that only waits: a process, a thread, a call. Linux tells of a process which memory it shares
// with no other; heap in use is told by Node.
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";

const isQuick = process.argv.includes("--quick");
setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;
const idle = new URL("./idle.mjs", import.meta.url);

function tell(figure: string, value: number): void {
  console.log(JSON.stringify({ figure, value }));
}

/** The mebibytes of a process's memory, or of what it shares with no other. */
function memoryOf(pid: number, which: "all" | "own"): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const lines = which === "all" ? /^Rss:\s+(\d+) kB$/gm : /^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm;
  return [...rollup.matchAll(lines)].reduce((sum, [, kibibytes]) => sum + Number(kibibytes), 0) / 1024;
}

async function perProcess(count: number): Promise<void> {
  const children = Array.from({ length: count }, () => fork(idle));
  await Promise.all(children.map((child) => once(child, "message")));
  const sumOf = (which: "all" | "own"): number =>
    children.reduce((before, { pid = 0 }) => before + memoryOf(pid, which), 0);
  tell("process-resident", sumOf("all") / count);
  tell("process", sumOf("own") / count);
  for (const child of children) child.disconnect();
}

async function perThread(count: number): Promise<number> {
  // The first one brings code and pages that all of them use.
  const first = new Worker(idle);
  await once(first, "message");
  const before = memoryOf(process.pid, "own");
  const workers = Array.from({ length: count }, () => new Worker(idle));
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const grown = memoryOf(process.pid, "own") - before;
  await Promise.all([first, ...workers].map((worker) => worker.terminate()));
  return grown / count;
}

async function perCall(count: number): Promise<number> {
  const opened = Promise.withResolvers<undefined>();
  const call = async (number: number): Promise<number> => {
    await opened.promise;
    return number;
  };
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const calls = Array.from({ length: count }, (_, number) => call(number));
  collectGarbage();
  const grown = process.memoryUsage().heapUsed - before;
  opened.resolve(undefined);
  await Promise.all(calls);
  return grown / count / 1024;
}

await perProcess(isQuick ? 1 : 6);
tell("worker", await perThread(isQuick ? 1 : 6));
await wait(10);
tell("call", await perCall(isQuick ? 100 : 100_000));
