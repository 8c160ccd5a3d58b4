// A program can replace every builtin of the language. On the paths that every program takes the kernel calls none of them:
// what is caught here would let a program break the kernel, or take hold of its objects as they pass.
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundleKernel } from "#kernel/build/bundle-kernel.ts";
import type { Engine } from "#program/engine.ts";
import { programOf } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { textOf } from "#support/assert-lawful.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { caughtIn, recorded } from "./builtin-recorder.ts";

const limits = { wallTime: 20_000, outputBytes: 65_536, lanes: 16 };

const programs: Readonly<Record<string, string>> = {
  printing: `console.log("printed %d", 1, "text", [1, 2], { a: new Map([[1, 2]]), b: new Set([1]) }, new Error("shown"), Symbol("s"), () => {});
console.error("error");
console.table([{ a: 1 }]);
process.stdout.write("written\\n");`,
  "ticks, timers, immediates and promises": `process.nextTick(() => console.log("tick"));
queueMicrotask(() => console.log("microtask"));
const interval = setInterval(() => { clearInterval(interval); setImmediate(() => console.log("immediate")); }, 1);
setTimeout(() => {}, 1).unref();
Promise.reject(new Error("handled late")).catch(() => {});
process.on("unhandledRejection", () => console.log("unhandled"));
Promise.reject(new Error("unhandled"));
await new Promise((resolve) => setTimeout(resolve, 5));
console.log(process.uptime() > 0, process.hrtime().length, typeof performance.now());`,
  messages: `const moved = new MessageChannel();
const { port1: from, port2 } = new MessageChannel();
port2.on("message", ({ text, port }) => {
  console.log(text);
  port.close();
  port2.close();
});
from.postMessage({ text: "hello", list: [1], map: new Map([[1, {}]]), set: new Set([1]), bytes: new Uint8Array(3), date: new Date(), error: new Error("x"), port: moved.port1 }, [moved.port1]);
console.log(structuredClone({ at: new Date(0) }).at.getTime());`,
  threads: `const { Worker } = process.getBuiltinModule("worker_threads");
const worker = new Worker("require('worker_threads').parentPort.on('message', (value) => { console.log(value); process.exit(3); })", { eval: true, workerData: [1], stdout: false });
worker.postMessage({ list: [1] });
worker.on("exit", (code) => console.log("ended", code));`,
  "an error that ends the program": `setTimeout(() => { throw new TypeError("last"); }, 1);`,
  "an error that is thrown at once": `throw new TypeError("first");`,
  "an exit": `process.on("exit", () => console.log("leaving"));\nprocess.exit(3);`,
};

let opened: EnginePage;
let engine: Engine;
let kernelFrom: number;

beforeAll(async () => {
  const { "library-core.js": core = "" } = await bundleKernel();
  kernelFrom = core.split("\n").length;
  opened = await openEnginePage();
  engine = opened.engine();
  await engine.boot();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

async function printedBy(source: string): Promise<string> {
  const events: RunEvent[] = [];
  await engine.run(programOf({ "main.mjs": source }, { entry: "main.mjs" }), {
    onEvent: (event) => events.push(event),
    limits,
  });
  return textOf(events, "stdout") + textOf(events, "stderr");
}

it.each(Object.entries(programs))("%s: the kernel calls nothing that a program can replace", async (_, source) => {
  expect(caughtIn(await printedBy(recorded(source, kernelFrom)))).toEqual([]);
});

it("a call would be caught", async () => {
  // From its first line on the script is Node's library, which does call some.
  const caught = caughtIn(await printedBy(recorded(programs["printing"] ?? "", 1)));
  expect(caught).toContain("map iterator.next in formatMap");
});
