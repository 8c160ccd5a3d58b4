// What it costs to begin a piece of work and have its answer: in a call, in a thread and in a process that is started for it,
// and in a thread and a process that are there already.
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";

const isQuick = process.argv.includes("--quick");
const file = new URL("./answer.mjs", import.meta.url);

/** The milliseconds that one of many rounds takes, behind one part in ten that warms up. */
async function perRound(rounds: number, round: () => Promise<unknown>) {
  const most = isQuick ? 1 : rounds;
  for (let i = 0; i < most / 10; i += 1) await round();
  const start = performance.now();
  for (let i = 0; i < most; i += 1) await round();
  return (performance.now() - start) / most;
}

function tell(figure: string, value: number) {
  console.log(JSON.stringify({ figure, value }));
}

async function double(number: number) {
  return number * 2;
}

tell("call", (await perRound(2_000_000, () => double(21))) * 1e6);

async function askThread(thread: Worker) {
  thread.postMessage(21);
  await once(thread, "message");
}

async function askProcess(child: ChildProcess) {
  child.send(21);
  await once(child, "message");
}

const thread = new Worker(file);
tell("thread-answer", (await perRound(20_000, () => askThread(thread))) * 1e3);
await thread.terminate();

const child = fork(file);
tell("process-answer", (await perRound(20_000, () => askProcess(child))) * 1e3);
child.disconnect();
await once(child, "exit");

const threadStart = await perRound(30, async () => {
  const started = new Worker(file);
  await askThread(started);
  await started.terminate();
});
tell("thread-start", threadStart);

await sleep(isQuick ? 0 : 100);
const processStart = await perRound(30, async () => {
  const started = fork(file);
  await askProcess(started);
  started.disconnect();
  await once(started, "exit");
});
tell("process-start", processStart);
