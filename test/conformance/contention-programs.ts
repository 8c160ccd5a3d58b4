// Programs about locks among threads and processes.

/** Runs its own file as threads, each with a role; `tell` prints in the main thread. */
const cast = `import { Worker, isMainThread, locks, parentPort, workerData } from "node:worker_threads";
const begin = (role, options = {}) =>
  new Promise((resolve) => {
    const worker = new Worker(new URL("./main.mjs", import.meta.url), { ...options, workerData: role });
    worker.on("message", (message) => {
      console.log(role, message);
      if (message === "ready") resolve(worker);
      worker.emit(message);
    });
  });
const said = (worker, message) => new Promise((resolve) => worker.once(message, resolve));
const never = () => new Promise(() => {});
`;

/** The programs, by what they are about: files by path, of which the first is the entry. */
export const contentionPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "two threads contend for a lock": {
    "main.mjs": `${cast}
if (isMainThread) {
  const other = await begin("other");
  console.log(await locks.query());
  console.log(await locks.request("a", { ifAvailable: true }, (lock) => lock));
  const asked = locks.request("a", async () => "mine");
  console.log((await locks.query()).pending.length);
  other.postMessage("release");
  console.log(await asked);
  const released = said(other, "released");
  other.postMessage("tell");
  await released;
} else {
  let release;
  const held = locks.request("a", () => new Promise((resolve) => (release = resolve)));
  parentPort.once("message", () => {
    release("released");
    parentPort.once("message", async () => parentPort.postMessage(await held));
  });
  parentPort.postMessage("ready");
}`,
  },
  "a counter that three threads change under a lock loses nothing": {
    "main.mjs": `${cast}
const raise = async (cells) => {
  const keep = setInterval(() => {}, 1000);
  for (let turn = 0; turn < 40; turn += 1) {
    await locks.request("counter", async () => {
      const before = cells[0];
      await new Promise(setImmediate);
      cells[0] = before + 1;
    });
  }
  clearInterval(keep);
};
if (isMainThread) {
  const cells = new Int32Array(new SharedArrayBuffer(4));
  const workers = await Promise.all([begin("w"), begin("w")]);
  const done = workers.map((worker) => said(worker, "done"));
  for (const worker of workers) worker.postMessage(cells);
  await Promise.all([...done, raise(cells)]);
  console.log(cells[0]);
} else {
  parentPort.once("message", async (cells) => {
    await raise(cells);
    parentPort.postMessage("done");
  });
  parentPort.postMessage("ready");
}`,
  },
  "shared locks are held by two threads at once, and an exclusive one waits for both": {
    "main.mjs": `${cast}
if (isMainThread) {
  const reader = await begin("reader");
  let end;
  const own = locks.request("book", { mode: "shared" }, () => new Promise((resolve) => (end = resolve)));
  console.log(await locks.request("book", { mode: "shared", ifAvailable: true }, (lock) => lock.mode));
  const writing = locks.request("book", () => console.log("writing"));
  console.log(await locks.request("book", { mode: "shared", ifAvailable: true }, (lock) => lock));
  end();
  await own;
  console.log(await locks.request("book", { ifAvailable: true }, (lock) => lock));
  reader.postMessage("end");
  await writing;
} else {
  locks.request("book", { mode: "shared" }, () => new Promise((resolve) => parentPort.once("message", resolve)));
  parentPort.postMessage("ready");
}`,
  },
  "a thread is terminated while it holds a lock, and others can have it": {
    "main.mjs": `${cast}
if (isMainThread) {
  const holder = await begin("holder");
  console.log(await locks.request("a", { ifAvailable: true }, (lock) => lock));
  console.log(await holder.terminate());
  console.log(await locks.request("a", { ifAvailable: true }, (lock) => lock.name));
} else {
  locks.request("a", never);
  parentPort.postMessage("ready");
  setInterval(() => {}, 1000);
}`,
  },
  "who waits for a terminated thread hears of it at the next request, as in Node": {
    "main.mjs": `${cast}
if (isMainThread) {
  const holder = await begin("holder");
  const asked = locks.request("a", () => console.log("granted"));
  console.log(await holder.terminate());
  setImmediate(() => {
    console.log("another");
    locks.request("b", () => console.log("b"));
  });
  await asked;
} else {
  locks.request("a", never);
  parentPort.postMessage("ready");
  setInterval(() => {}, 1000);
}`,
  },
  "a thread that ends gives up what it held, and what it waited for": {
    "main.mjs": `${cast}
import { once } from "node:events";
if (isMainThread) {
  const holder = await begin("holder");
  await locks.request("mine", async () => {
    holder.postMessage("end");
    console.log(await once(holder, "exit"));
    console.log(await locks.request("a", { ifAvailable: true }, (lock) => lock.name));
  });
  console.log(await locks.request("mine", { ifAvailable: true }, (lock) => lock.name));
} else {
  locks.request("a", never);
  parentPort.once("message", () => {
    locks.request("mine", () => console.log("wrong"));
    process.exit(3);
  });
  parentPort.postMessage("ready");
}`,
  },
  "each process has locks of its own": {
    "main.mjs": `import { fork } from "node:child_process";
const { locks } = navigator;
if (process.send === undefined) {
  locks.request("a", () => new Promise((resolve) => {
    fork(new URL("./main.mjs", import.meta.url)).on("message", (message) => console.log(message)).on("exit", resolve);
  })).then(() => console.log("released"));
} else process.send(await locks.request("a", { ifAvailable: true }, (lock) => lock?.name ?? "taken"));`,
  },
};

/** One thread takes a lock from another. */
export const stealingProgram = {
  "main.mjs": `${cast}
if (isMainThread) {
  const holder = await begin("holder").then((worker) => worker.removeAllListeners("message"));
  const heard = new Promise((resolve) => holder.on("message", resolve));
  const stolen = locks.request("a", { steal: true }, async () => {
    console.log((await locks.query()).held.length === 1, await heard);
    return "mine";
  });
  console.log(await stolen);
} else {
  locks.request("a", () => new Promise((resolve) => setTimeout(resolve, 1000, "kept"))).then(
    (value) => parentPort.postMessage(value),
    ({ name }) => { parentPort.postMessage(name); process.exit(); },
  );
  parentPort.postMessage("ready");
}`,
};

/** A thread asks for locks without an end, and is ended while it does; then another. */
export const endlessProgram = {
  "main.mjs": `import { Worker, locks } from "node:worker_threads";
const text = \`const { locks } = require("node:worker_threads");
const cells = require("node:worker_threads").workerData;
for (;;) {
  locks.request("name " + Atomics.add(cells, 0, 1), () => {});
  Atomics.notify(cells, 0);
}\`;
for (let turn = 0; turn < 5; turn += 1) {
  const cells = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(text, { eval: true, workerData: cells });
  await Atomics.waitAsync(cells, 0, 0).value;
  await worker.terminate();
  console.log(await locks.request("all", () => Atomics.load(cells, 0) > 0));
}`,
};
