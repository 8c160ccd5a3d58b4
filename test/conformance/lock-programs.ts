// Programs about locks within a thread.

/** The programs, by what they are about: files by path, of which the first is the entry. */
export const lockPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "a lock is granted at once, held while the callback's promise is open, and gives its value": {
    "main.mjs": `import { locks } from "node:worker_threads";
console.log(navigator.locks === locks, locks, Object.keys(Object.getPrototypeOf(locks)));
const asked = locks.request("a", (lock) => {
  console.log(lock, lock.name, lock.mode, Object.prototype.toString.call(lock));
  return 5;
});
console.log("asked");
console.log(await asked, await locks.request("a", { mode: "shared" }, ({ mode }) => mode));
let end;
const open = locks.request("a", () => new Promise((resolve) => (end = resolve)));
const next = locks.request("a", () => console.log("next"));
process.nextTick(() => console.log("tick"));
queueMicrotask(() => console.log("microtask"));
end("value");
console.log(await open);
await next;
console.log(await locks.request("a", () => Promise.reject(new Error("no"))).catch(({ message }) => message));
console.log(await locks.request("a", () => ({ then: (resolve) => resolve("of a thenable") })));`,
  },
  "a callback that throws keeps its lock, as Node's does": {
    "main.mjs": `const { locks } = navigator;
await locks.request("t", () => { throw new Error("thrown"); }).catch((error) => console.log(error.message));
console.log((await locks.query()).held.map(({ name, mode }) => [name, mode]));
console.log(await locks.request("t", { ifAvailable: true }, (lock) => lock));`,
  },
  "requests are granted in their order, and shared ones together": {
    "main.mjs": `const { locks } = navigator;
const [log, ends, all] = [[], [], []];
const ask = (label, options) => {
  all.push(locks.request("f", options, (lock) => {
    log.push(label + (lock === null ? " not" : ""));
    if (lock !== null) return new Promise((resolve) => ends.push(resolve));
  }));
};
const shared = { mode: "shared" };
ask("s1", shared); ask("s2", shared); ask("x1", {}); ask("s3", shared); ask("x2", {}); ask("s4", shared);
ask("s5", { ...shared, ifAvailable: true }); ask("x3", { ifAvailable: true }); ask("s6", shared);
for (let turn = 0; turn < 12; turn += 1) {
  console.log(log.join(" "));
  ends.shift()?.(turn);
  await new Promise(setImmediate);
}
console.log(await Promise.all(all));`,
  },
  "a query lists what is held and what waits": {
    "main.mjs": `const { locks } = navigator;
const ends = [];
for (const name of ["one", "two"]) locks.request(name, { mode: "shared" }, () => new Promise((end) => ends.push(end)));
locks.request("one", { mode: "shared" }, () => new Promise((end) => ends.push(end)));
locks.request("one", () => {});
locks.request("two", () => {});
const seen = await locks.query();
for (const { clientId } of seen.held) console.log(clientId === \`node-\${process.pid}-0\`);
for (const part of [seen.held, seen.pending]) for (const each of part) each.clientId = "";
seen.held.sort((a, b) => (a.name < b.name ? -1 : 1));
console.log(seen);
for (const end of ends) end();
await new Promise(setImmediate);
console.log(await locks.query());`,
  },
  "a lock is stolen within a thread": {
    "main.mjs": `const { locks } = navigator;
let end;
const held = locks.request("s", () => new Promise((resolve) => (end = resolve)));
held.catch((error) => console.log(error.name, error.message, error.code, error instanceof DOMException));
locks.request("s", () => console.log("whoever waited"));
const thief = locks.request("s", { steal: true }, ({ mode }) => {
  console.log("stolen", mode);
  return new Promise((resolve) => setImmediate(resolve, "done"));
});
console.log((await locks.query()).held.length);
end("too late");
console.log(await thief);
console.log(await locks.request("free", { steal: true }, () => "nobody had it"));
await new Promise(setImmediate);
console.log(await locks.query());`,
  },
  "a request is aborted while it waits, and not once it is granted": {
    "main.mjs": `const { locks } = navigator;
let end;
locks.request("b", () => new Promise((resolve) => (end = resolve)));
const [waiting, reason, granted] = [new AbortController(), new AbortController(), new AbortController()];
const told = (error) => console.log(error?.name, error?.message, error);
const ask = (name, { signal }) => locks.request(name, { signal }, () => console.log("granted", name) ?? Promise.resolve(1));
const all = [ask("b", waiting).catch(({ name, message }) => console.log(name, message)), ask("b", reason).catch(told)];
const kept = ask("c", granted);
waiting.abort();
reason.abort("why not");
await Promise.all(all);
granted.abort();
console.log((await locks.query()).pending.length);
end();
console.log(await kept.catch(({ name }) => name));
await new Promise(setImmediate);
console.log(await locks.query());
await locks.request("b", { signal: AbortSignal.abort("before") }, () => {}).catch(console.log);`,
  },
  "what is refused, and in which words": {
    "main.mjs": `const { locks } = navigator;
const { signal } = new AbortController();
const wrong = [
  [], ["x"], ["x", 5], [Symbol("x"), () => {}], ["-x", () => {}], ["x", { mode: "q" }, () => {}],
  ["x", { ifAvailable: true, steal: true }, () => {}], ["x", { steal: true, mode: "shared" }, () => {}],
  ["x", { signal: {} }, () => {}], ["x", { signal, steal: true }, () => {}], ["x", { signal, ifAvailable: true }, () => {}],
];
for (const given of wrong) {
  await locks.request(...given).then(console.log, (error) => console.log(error.name, error.code, error.message));
}`,
  },
  "a lock keeps no loop alive, held or waited for": {
    "main.mjs": `process.on("exit", (code) => console.log("exit", code));
navigator.locks.request("k", () => new Promise(() => {}));
await navigator.locks.request("k", () => {});`,
  },
  "what AsyncLocalStorage holds for whom a lock is granted to": {
    "main.mjs": `import { AsyncLocalStorage } from "node:async_hooks";
const store = new AsyncLocalStorage();
const { locks } = navigator;
let free;
const ask = (name, hold) =>
  store.run(name, () =>
    locks.request("a", async () => {
      console.log(name, "in", store.getStore());
      if (hold) await new Promise((resolve) => (free = resolve));
      console.log(name, "behind", store.getStore());
    }).then(() => console.log(name, "done in", store.getStore())));
ask("one", true);
ask("two", false);
store.run("three", () => setImmediate(() => free()));`,
  },
  "locks tell diagnostics channels of themselves": {
    "main.mjs": `import { subscribe } from "node:diagnostics_channel";
for (const part of ["start", "grant", "miss", "end"]) {
  subscribe("locks.request." + part, ({ name, mode, error }) => console.log(part, name, mode, error?.name));
}
const { locks } = navigator;
await locks.request("a", () => locks.request("a", { ifAvailable: true }, (lock) => lock));
const robbed = locks.request("b", () => new Promise(() => {}));
robbed.catch(() => {});
await locks.request("b", { steal: true }, () => {});`,
  },
};
