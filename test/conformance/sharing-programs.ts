// Programs whose threads share an environment, or speak by number.

/** The programs, by what they are about: files by path, of which the first is the entry. */
export const sharingPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "SHARE_ENV: what one thread writes the other reads at once": {
    "main.mjs": `import { SHARE_ENV, Worker } from "node:worker_threads";
const { env } = process;
env.FIRST = "1";
const cells = new Int32Array(new SharedArrayBuffer(4));
const worker = new Worker(new URL("./thread.mjs", import.meta.url), { env: SHARE_ENV, workerData: cells });
env.BEFORE_IT_RAN = "yes";
Atomics.wait(cells, 0, 0);
console.log(env.FROM, "FIRST" in env, Object.keys(env).includes("FROM"), Object.getOwnPropertyDescriptor(env, "FROM"));
env.ANSWER = { toString: () => "answer to " + process.env.FROM };
delete env.FROM;
Atomics.store(cells, 0, 2);
Atomics.notify(cells, 0);
worker.on("exit", () => {
  console.log(env.DEFINED, env[Symbol("x")], delete env.NONE, env === process.env, String(env), typeof env.toString);
  for (const wrong of [() => (env[Symbol("a")] = 1), () => Object.defineProperty(env, "X", { value: "1" })]) {
    try { wrong(); } catch ({ name, message }) { console.log(name, message); }
  }
  console.log("X" in env, { ...env }.DEFINED);
});`,
    "thread.mjs": `import { workerData as cells } from "node:worker_threads";
const { env } = process;
const seen = [env.FIRST, env.BEFORE_IT_RAN];
env.FROM = 5;
delete env.FIRST;
Atomics.store(cells, 0, 1);
Atomics.notify(cells, 0);
Atomics.wait(cells, 0, 1);
console.log(...seen, env.ANSWER, "FROM" in env);
Object.defineProperty(env, "DEFINED", { value: "fully", configurable: true, writable: true, enumerable: true });`,
  },
  "SHARE_ENV: a thread of a thread shares with its parent, and a copy stays a copy": {
    "main.mjs": `import { SHARE_ENV, Worker } from "node:worker_threads";
process.env.LOG = "main";
new Worker(new URL("./thread.mjs", import.meta.url), { env: SHARE_ENV, workerData: ["shared", "shared"] }).on("exit", () => {
  console.log(process.env.LOG);
  new Worker(new URL("./thread.mjs", import.meta.url), { workerData: ["copy", "shared of the copy"] }).on("exit", () => {
    console.log(process.env.LOG);
  });
});`,
    "thread.mjs": `import { SHARE_ENV, Worker, workerData } from "node:worker_threads";
const [own, ...rest] = workerData;
process.env.LOG += " " + own;
if (rest.length > 0) {
  new Worker(new URL("./thread.mjs", import.meta.url), { env: SHARE_ENV, workerData: rest }).on("exit", () => {
    console.log(own, process.env.LOG);
  });
}`,
  },
  "SHARE_ENV: a started process has what a thread has set": {
    "main.mjs": `import { SHARE_ENV, Worker } from "node:worker_threads";
import { spawnSync } from "node:child_process";
new Worker("process.env.SET_BY_THREAD = 'set'", { eval: true, env: SHARE_ENV }).on("exit", () => {
  const { stdout } = spawnSync(process.execPath, ["-p", "process.env.SET_BY_THREAD"]);
  console.log(String(stdout));
});`,
  },
  "postMessageToThread: from any thread to any other, which answers": {
    "main.mjs": `import { Worker, postMessageToThread, threadId } from "node:worker_threads";
process.on("workerMessage", async (message, source) => {
  console.log("main heard", message, "of", source);
  if (message === "ready") postMessageToThread(source, { to: "you", of: new Map([[1, new Set([2])]]) });
  if (message === "done: over a port") await postMessageToThread(source, "end");
});
const worker = new Worker(new URL("./thread.mjs", import.meta.url));
worker.on("exit", async (code) => {
  console.log("exit", code);
  for (const to of [worker.threadId, threadId, 99]) {
    await postMessageToThread(to, "x").catch(({ name, code, message }) => console.log(name, code, message));
  }
});`,
    "thread.mjs": `import { Worker, isMainThread, parentPort, postMessageToThread, workerData } from "node:worker_threads";
const keep = setInterval(() => {}, 1000);
if (workerData === undefined) {
  process.on("workerMessage", (message, source) => {
    if (message === "end") clearInterval(keep);
    else if (source === 0) new Worker(new URL(import.meta.url), { workerData: "of a thread" });
    else postMessageToThread(0, "done: " + message);
  });
  postMessageToThread(0, "ready");
} else {
  await postMessageToThread(0, "from " + workerData);
  const { port1, port2 } = new MessageChannel();
  port1.once("message", async (message) => {
    // What a thread prints comes when it comes, and what it sends as it ends may get lost, on Node too.
    await postMessageToThread(1, message);
    clearInterval(keep);
    port1.close();
  });
  port2.postMessage("over a port");
}`,
  },
  "postMessageToThread: nobody listens, a listener throws, and one that takes too long": {
    "main.mjs": `import { Worker, postMessageToThread } from "node:worker_threads";
const worker = new Worker(new URL("./thread.mjs", import.meta.url));
const told = ({ name, code, message }) => console.log(name, code, message);
worker.once("message", async () => {
  await postMessageToThread(worker.threadId, "nobody").catch(told);
  worker.once("message", async () => {
    await postMessageToThread(worker.threadId, "throw").catch(told);
    await postMessageToThread(worker.threadId, "sleep", 50).catch(told);
    await postMessageToThread(worker.threadId, () => {}).catch(told);
    worker.postMessage("end");
  });
  worker.postMessage("listen");
});`,
    "thread.mjs": `import { parentPort } from "node:worker_threads";
parentPort.on("message", (message) => {
  if (message === "end") return parentPort.close();
  process.on("workerMessage", (given) => {
    if (given === "throw") throw new Error("thrown");
    if (given === "sleep") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  });
  parentPort.postMessage("listening");
});
parentPort.postMessage("ready");`,
  },
};
