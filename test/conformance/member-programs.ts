// Programs about single members of Node's modules, for the same comparison as those of node-programs.ts.

/** The programs, by what they are about: files by path, of which the first is the entry. */
export const memberPrograms: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "an unref'd timer that is set when no other is left keeps nothing alive": {
    "main.mjs": `import { setTimeout as wait, scheduler } from "node:timers/promises";
await wait(1);
await scheduler.yield();
console.log(process.getActiveResourcesInfo().includes("Timeout"));
const timer = setTimeout(() => console.log("wrong"), 500).unref();
console.log(process.getActiveResourcesInfo().includes("Timeout"));
wait(500, "wrong", { ref: false }).then(console.log);
process.on("exit", () => console.log("exit", timer.hasRef()));`,
  },
  "each timer that keeps the process alive is a resource of its own": {
    "main.mjs": `const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
const before = timers();
const both = [setTimeout(() => {}, 500), setInterval(() => {}, 500)];
setTimeout(() => {}, 500).unref();
console.log(timers() - before);
for (const timer of both) {
  clearTimeout(timer);
  console.log(timers() - before);
}`,
  },
  "a promise that was rejected and is told of shows what for": {
    "main.mjs": `process.on("unhandledRejection", (reason, promise) => console.log(reason, promise));
process.on("rejectionHandled", (promise) => console.log("handled", promise));
const late = Promise.reject(1);
Promise.reject({ code: "x" });
(async () => { throw [2]; })();
setTimeout(() => late.catch(() => console.log("caught", late)), 5);`,
  },
  "a histogram as JSON": {
    "main.mjs": `import { createHistogram } from "node:perf_hooks";
const histogram = createHistogram();
for (const value of [5, 5, 900]) histogram.record(value);
console.log(JSON.stringify(histogram), histogram.ewmaMean, histogram.burnRate(0.99));`,
  },
  "errors of threads, as their parent sees and shows them": {
    "main.mjs": `import { Worker } from "node:worker_threads";
import { isNativeError } from "node:util/types";
for (let role = 0; role < 6; role += 1) {
  const worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: role });
  worker.on("error", (error) => {
    console.log(role, error);
    console.log(error.constructor.name, Object.keys(error), error instanceof TypeError, isNativeError(error), String(error));
  });
  console.log(await new Promise((resolve) => worker.on("exit", resolve)));
}
new Worker(new URL("./thread.mjs", import.meta.url), { workerData: 1 });`,
    "thread.mjs": `import { workerData as role } from "node:worker_threads";
class Own extends Error { extra = 1; }
if (role === 0) throw new TypeError("top");
if (role === 1) setTimeout(() => { throw new TypeError("later"); });
if (role === 2) Promise.reject(new RangeError("rejected"));
if (role === 3) throw new Own("own");
if (role === 4) setTimeout(() => { throw Object.assign(new Error("with"), { code: "X" }); });
if (role === 5) throw new Error("outer", { cause: new TypeError("inner") });`,
  },
};
