// Too much of everything: output, messages, threads, ports, facts, memory.
import { asInNode, endless, harmless, startsThread, type HostilePrograms } from "./hostile-program.ts";

const spawner = `import { Worker } from "node:worker_threads";
for (let count = 0; count < 8; count += 1) new Worker(new URL("./thread.mjs", import.meta.url));
`;

/** The programs, by what they flood. */
export const programsThatFlood: HostilePrograms = {
  "a flood of lines": endless(`for (let line = 0; ; line += 1) console.log("line", line);`),
  "a flood of lines on standard error": endless(`for (let line = 0; ; line += 1) console.error("line", line);`),
  "a flood of lines from turn to turn": endless(
    `let line = 0;\nconst again = () => { console.log(line += 1); setImmediate(again); };\nagain();`,
  ),
  "a flood of lines from four threads": endless(
    `import { Worker } from "node:worker_threads";
for (let count = 0; count < 4; count += 1) new Worker(new URL("./thread.mjs", import.meta.url));`,
    `for (let line = 0; ; line += 1) console.log("line", line);`,
  ),
  "a flood through process.stdout": endless(`for (;;) process.stdout.write("x".repeat(1000));`),
  "one line of 200 million characters": {
    files: {
      "main.mjs": `console.log("x".repeat(200_000_000).length);
process.stdout.write("y".repeat(200_000_000));`,
    },
    ends: 0,
  },
  "a flood of marks and measures": endless(
    `for (let count = 0; ; count += 1) { performance.mark("m" + count); performance.measure("s" + count, { start: 0, end: 1 }); performance.clearMarks(); performance.clearMeasures(); }`,
  ),
  "a name of a mark without measure": asInNode(`performance.mark("x".repeat(10_000_000));\nconsole.log("marked");`, [
    "marked",
  ]),
  "a flood of errors that nobody handles": {
    files: { "main.mjs": `for (let count = 0; count < 10_000; count += 1) Promise.reject(new Error("no " + count));` },
    ends: 1,
    prints: "",
  },
  "threads without end": {
    files: {
      "main.mjs": spawner + "for (;;) new Worker(new URL('./thread.mjs', import.meta.url));",
      "thread.mjs": "setInterval(() => {}, 1000);",
    },
    ends: "lanes",
    limits: { lanes: 16, wallTime: 10_000 },
  },
  "threads that start threads": {
    files: { "main.mjs": spawner, "thread.mjs": spawner },
    ends: "lanes",
    limits: { lanes: 16, wallTime: 10_000 },
  },
  "threads that are ended as soon as they are started": {
    files: {
      "main.mjs": `import { Worker } from "node:worker_threads";
for (;;) await new Worker("setInterval(() => {}, 1000)", { eval: true }).terminate();`,
    },
    ends: "lanes",
    limits: { lanes: 16, wallTime: 10_000 },
  },
  "a storm of messages to a thread": endless(
    `${startsThread}for (;;) { for (let count = 0; count < 100; count += 1) worker.postMessage(count); await new Promise(setImmediate); }`,
    `import { parentPort } from "node:worker_threads";\nparentPort.on("message", () => {});`,
  ),
  "a storm of messages to a thread that does not listen": endless(
    `${startsThread}for (;;) { for (let count = 0; count < 100; count += 1) worker.postMessage("x".repeat(100)); await new Promise(setImmediate); }`,
    `setInterval(() => {}, 1000);`,
  ),
  "two threads that never stop answering each other": endless(
    `${startsThread}worker.on("message", (value) => { worker.postMessage(value); worker.postMessage(value); });\nworker.postMessage(1);`,
    `import { parentPort } from "node:worker_threads";\nparentPort.on("message", (value) => parentPort.postMessage(value));`,
  ),
  "a storm of messages to a port that nobody reads": asInNode(
    `const { port1, port2 } = new MessageChannel();
for (let count = 0; count < 100_000; count += 1) port1.postMessage("x".repeat(100));
port1.close();
console.log("sent", typeof port2);`,
    ["sent object"],
  ),
  "a hundred thousand ports": asInNode(
    `for (let count = 0; count < 100_000; count += 1) new MessageChannel();\nconsole.log("made");`,
    ["made"],
  ),
  "a hundred thousand timers and ticks": asInNode(
    `let left = 200_000;
const done = () => { left -= 1; if (left === 0) console.log("done"); };
for (let count = 0; count < 100_000; count += 1) { setTimeout(done, 0); process.nextTick(done); }`,
    ["done"],
  ),
  "memory that is not there": asInNode(
    `try { new ArrayBuffer(Number.MAX_SAFE_INTEGER); } catch (error) { console.log(error.name); }
try { "x".repeat(2 ** 30); } catch (error) { console.log(error.name); }`,
    ["RangeError", "RangeError"],
  ),
  "half a gigabyte of buffers, dropped again and again": harmless(
    `let kept = 0;
for (let count = 0; count < 64; count += 1) kept += new Uint8Array(32 * 2 ** 20).fill(1).length;
console.log(kept);`,
    [String(64 * 32 * 2 ** 20)],
  ),
  "a string that doubles until it cannot": asInNode(
    `let text = "x";\ntry { for (;;) text += text; } catch (error) { console.log(error.name, error.message); }`,
    ["RangeError Invalid string length"],
  ),
};
