// The programs with which the contract test asks an engine whether it keeps the rules.
import { programOf } from "#program/program.ts";

const keepsRunning = `setInterval(() => {}, 1000);`;

/** The contract programs, each for one question. */
export const contractPrograms = {
  /** Every kind of event that one thread can make. */
  plain: programOf({
    "main.ts": `import { setTimeout as wait } from "node:timers/promises";
performance.mark("begin");
const start = performance.now();
console.log("one");
await wait(5);
console.error("aside");
console.log("two");
performance.measure("all of it", { start });
`,
  }),
  /** What the program was given: arguments and environment. */
  given: programOf(
    { "main.ts": `console.log(process.argv.slice(2).join(" "), process.env.DISH);` },
    { args: ["two", "soups"], env: { DISH: "soup" } },
  ),
  /** Two threads, messages both ways. */
  threads: programOf({
    "main.ts": `import { Worker } from "node:worker_threads";
const file = new URL("./cook.ts", import.meta.url);
for (const name of ["first", "second"]) {
  const cook = new Worker(file, { name, workerData: name });
  const ended = new Promise((done) => cook.once("exit", done));
  const answered = new Promise((done) => cook.once("message", done));
  cook.postMessage("begin");
  const answer = await answered;
  await ended;
  console.log("main: " + answer);
}
`,
    "cook.ts": `import { parentPort, workerData } from "node:worker_threads";
const start = performance.now();
parentPort?.once("message", (message) => {
  console.log(workerData + ": " + message);
  performance.measure(workerData, { start });
  parentPort?.postMessage(workerData + " is done");
});
`,
  }),
  /** A thread that is still running when main ends the process. */
  leftOpen: programOf({
    "main.ts": `import { Worker } from "node:worker_threads";
const cook = new Worker(new URL("./cook.ts", import.meta.url));
cook.once("message", () => process.exit(0));
`,
    "cook.ts": `import { parentPort } from "node:worker_threads";
parentPort?.postMessage("here");
${keepsRunning}
`,
  }),
  /** A character that is written in two halves. */
  halves: programOf({
    "main.ts": `const bytes = new TextEncoder().encode("a😀b\\n");
process.stdout.write(bytes.subarray(0, 3));
setTimeout(() => process.stdout.write(bytes.subarray(3)), 5);
`,
  }),
  /** More lines than the limit lets through. */
  flood: programOf({
    "main.ts": `for (let line = 0; line < 500; line += 1) console.log("é😀 " + line);`,
  }),
  spin: programOf({ "main.ts": `console.log("spinning");\nfor (;;);\n` }),
  spinThread: programOf({
    "main.ts": `import { Worker } from "node:worker_threads";
new Worker(new URL("./cook.ts", import.meta.url));
`,
    "cook.ts": `console.log("spinning");\nfor (;;);\n`,
  }),
  /** A main thread that sleeps in shared memory and is never woken. */
  asleep: programOf({
    "main.ts": `console.log("asleep");
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
`,
  }),
  waits: programOf({ "main.ts": `console.log("waiting");\n${keepsRunning}\n` }),
  /** What a run could leave behind for the next one. */
  traces: programOf({
    "main.ts": `import { EventEmitter } from "node:events";
const places: Record<string, unknown>[] = [globalThis, Array.prototype, EventEmitter, process.env] as never;
console.log(places.map((place) => place.trace ?? "clean").join(" "));
for (const place of places) place.trace = "dirty";
`,
  }),
  exits: programOf({ "main.ts": `process.exitCode = 3;\nconsole.log("leaving");\n` }),
  crashes: programOf({ "main.ts": `console.log("before");\nthrow new Error("Out of flour");\n` }),
  badSyntax: programOf({ "main.ts": `console.log("never");\nlet soup = ;\n` }),
  badEnum: programOf({
    "main.ts": `import "./dish.ts";\nconsole.log("never");\n`,
    "dish.ts": `export {};\n\n  enum Dish { Soup }\n`,
  }),
  badBinding: programOf({ "main.ts": `let soup = 1;\nlet soup = 2;\n` }),
  manyLanes: programOf({
    "main.ts": `import { Worker } from "node:worker_threads";
for (let number = 0; number < 6; number += 1) new Worker(new URL("./cook.ts", import.meta.url));
`,
    "cook.ts": `console.log("one more");\n${keepsRunning}\n`,
  }),
} as const;

/** The name of a contract program. */
export type ContractProgramName = keyof typeof contractPrograms;
