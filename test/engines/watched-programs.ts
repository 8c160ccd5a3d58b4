// Programs that would notice a careless probe: each looks at something that watching could change.
import { programOf, type Program } from "#program/program.ts";

function typeScript(main: string, thread = ""): Program {
  return programOf({ "main.ts": main, "thread.ts": thread });
}

const startThread = `import { Worker } from "node:worker_threads";
const thread = new Worker(new URL("./thread.ts", import.meta.url));
`;

const order = `process.nextTick(() => console.log("tick"));
Promise.resolve().then(() => console.log("promise"));
queueMicrotask(() => console.log("microtask"));
console.log("now");
`;

/** Programs that must print, end and exit alike with the probe and without. */
export const watchedPrograms: Readonly<Record<string, Program>> = {
  "the first order of an ES module": typeScript(order),
  "the first order of a CommonJS module": programOf({ "main.cts": order }, { entry: "main.cts" }),
  "modules of unknown format":
    typeScript(`for (const url of ["data:text/css,x", "data:,x", "./x.css", "http://x/", "./none.ts"])
  await import(url).catch((error: Error & { code: string }) => console.log(error.name, error.code, error.message));
`),
  "processes, and what they see of how they were started": typeScript(
    `import { execFile, fork, spawn } from "node:child_process";
const told = process.argv[2];
const shown = () => [process.argv.length, process.execArgv, Object.keys(process.env).filter((name) => name !== "PATH").sort()];
if (told !== undefined) {
  console.log(told, ...shown());
  process.exitCode = 3;
  if (told === "forked") process.once("message", (message) => process.send?.({ message }));
} else {
  const file = import.meta.filename;
  const child = fork(file, ["forked"], { env: { A: "1" }, execArgv: ["--no-warnings"] });
  child.send("hello");
  child.on("message", (message) => console.log("main hears", message));
  child.on("exit", (code, signal) => {
    console.log(code, signal, child.spawnargs.slice(1, 2), child.spawnargs.length, child.stdio.length, child.stdio[3]);
    const piped = spawn(process.execPath, [file, "piped"], { stdio: ["ignore", "pipe", "inherit", "pipe"] });
    console.log(piped.stdio.length, piped.stdio[3] === undefined);
    let text = "";
    piped.stdout.on("data", (part) => (text += part));
    piped.on("close", () => {
      console.log("from the pipe:", text);
      execFile(process.execPath, ["-p", "process.argv.length"], (error, text) => console.log(error, text.trim()));
    });
  });
}
console.log(process.execArgv);
`,
  ),
  "a process that does not start": typeScript(`import { spawn } from "node:child_process";
const child = spawn("/nowhere/node", ["a"]);
child.on("error", (error) => console.log(error.message, child.spawnargs, child.pid));
`),
  "what ChildProcess is": typeScript(`import { ChildProcess, spawn } from "node:child_process";
const { spawn: start, emit } = ChildProcess.prototype as unknown as Record<string, { name: string; length: number }>;
console.log(start?.name, start?.length, emit?.name, emit?.length, Object.keys(ChildProcess.prototype));
const child = spawn(process.execPath, ["-e", ""]);
child.on("exit", () => console.log(child.listenerCount("exit"), child.eventNames()));
`),
  "what Worker is": typeScript(`import { Worker } from "node:worker_threads";
import * as all from "node:worker_threads";
class Cook extends Worker {}
const cook = new Cook("", { eval: true });
console.log(Worker.name, Worker.length, all.Worker === Worker, all.default.Worker === Worker);
console.log(cook instanceof Worker, cook instanceof Cook, cook.constructor === Cook, Worker.prototype.constructor === Worker);
console.log(Worker, Worker.prototype.postMessage.name, Worker.prototype.postMessage.length);
console.log(cook.eventNames(), cook.listenerCount("exit"), process.execArgv, process.listenerCount("exit"));
`),
  "inspected objects": typeScript(
    `${startThread}console.log(thread.eventNames(), process.eventNames().includes("worker"), Object.keys(process.stdout).includes("write"));
console.log(performance.measure.name, performance.mark.name, Object.keys(performance), process.stdout.write.name);
console.log(Object.getOwnPropertyDescriptor(process, "stdout")?.enumerable, Object.keys(thread).includes("postMessage"));
`,
    `import { parentPort } from "node:worker_threads";
console.log(parentPort?.eventNames(), Object.keys(parentPort ?? {}), process.execArgv, parentPort?.hasRef());
`,
  ),
  "a thread without work": typeScript(startThread + `thread.on("exit", (code) => console.log("exit", code));`),
  "a thread that nobody holds": typeScript(
    startThread + `thread.unref();\nconsole.log("main ends");`,
    "setInterval(() => {}, 1000);",
  ),
  "a port that listens": typeScript(
    startThread +
      `thread.postMessage(1);\nthread.postMessage(2);\nthread.on("message", (value) => console.log(value));\nthread.once("message", () => thread.postMessage("end"));`,
    `import { parentPort } from "node:worker_threads";
parentPort?.on("message", (value) => {
  parentPort?.postMessage(value);
  if (value === "end") parentPort?.close();
});
`,
  ),
  "a port that is read by hand": typeScript(
    startThread + `thread.postMessage("a");\nthread.on("message", (value) => console.log(value));`,
    `import { parentPort, receiveMessageOnPort } from "node:worker_threads";
let found;
while (found === undefined) found = receiveMessageOnPort(parentPort);
parentPort.postMessage(found);
`
      .replaceAll("parentPort)", "parentPort!)")
      .replaceAll("parentPort.p", "parentPort!.p"),
  ),
  "messages with accessors, functions and transfers": typeScript(
    startThread +
      `let looked = 0;
thread.postMessage({ get a() { looked += 1; return 1; } });
const bytes = new Uint8Array(8);
thread.postMessage(bytes, [bytes.buffer]);
const shared = new SharedArrayBuffer(8);
thread.postMessage({ shared });
try { thread.postMessage(() => {}); } catch (error) { console.log(String(error)); }
try { thread.postMessage(new Proxy({}, { get() { looked += 1; }, ownKeys() { looked += 1; return []; } })); } catch (error) { console.log(String(error)); }
thread.postMessage("end");
console.log("looked", looked, "bytes", bytes.length);
thread.on("message", (value) => console.log(value));
`,
    `import { parentPort } from "node:worker_threads";
parentPort?.on("message", (value) => {
  parentPort?.postMessage(value);
  if (value === "end") parentPort?.close();
});
`,
  ),
  "a stack": typeScript(
    startThread +
      `thread.on("message", () => {
  console.log(new Error("here").stack);
  thread.postMessage("end"); // a thread that ends at once may have its message handed over by its end, with another stack
});
try { new Worker("nowhere"); } catch (error) { console.log((error as Error).stack); }
try { performance.measure("a", "b"); } catch (error) { console.log((error as Error).stack); }
`,
    `import { parentPort } from "node:worker_threads";
parentPort?.once("message", () => {});
parentPort?.postMessage(1);
`,
  ),
  "a crash": typeScript(`console.log("before");\nnull!.x;`.replace("null!.x", "(null as never as { x: 1 }).x")),
  "a rejection": typeScript(`Promise.reject(new Error("nobody"));`),
  "a crash in a thread": typeScript(startThread, `throw new Error("in the thread");`),
  "a crash in a handler": typeScript(
    startThread + `thread.on("message", () => { throw new Error("in the handler"); });`,
    `import { parentPort } from "node:worker_threads";\nparentPort?.postMessage(1);\nsetInterval(() => {}, 1000);`,
  ),
  "an await that never ends": typeScript(`console.log("waiting");\nawait new Promise(() => {});`),
  "an exit code": typeScript(`process.on("exit", (code) => console.log("exit", code));\nprocess.exit(5);`),
  "a thread that exits": typeScript(
    startThread + `thread.on("exit", (code) => console.log("exit", code));`,
    `console.log("bye");\nprocess.exit(7);`,
  ),
  "output past the streams": typeScript(`import { writeSync } from "node:fs";
process.stdout.write("a");
writeSync(1, "b");
process.stdout.write("c");
writeSync(1, "d\\n");
process.stdout.write(new Uint8Array([0xc3]));
process.stdout.write(new Uint8Array([0xa9]));
process.stdout.write("666f6f0a", "hex");
process.stdout.end("end\\n", () => console.error("ended"));
`),
  "a program that writes where the probe does": typeScript(`import { writeSync } from "node:fs";
try { writeSync(3, "hello\\n{}\\n"); } catch {}
console.log("still here");
`),
  "a flood": typeScript(
    `for (let line = 0; line < 20_000; line += 1) console.log("line " + line);\nprocess.stdout.write("", () => console.log("flushed"));`,
  ),
  "a flood of a thread": typeScript(
    startThread + `thread.on("exit", () => console.log("exit"));`,
    `for (let line = 0; line < 5_000; line += 1) console.log("line " + line);`,
  ),
  "a thread whose output main keeps": typeScript(
    `import { Worker } from "node:worker_threads";
const thread = new Worker("console.log('kept'); console.error('let go')", { eval: true, stdout: true });
console.log(thread.stdout.readableFlowing);
thread.on("exit", () => thread.stdout.setEncoding("utf8").on("data", (text) => console.log("has", text)));
`,
  ),
  "a thread without the probe": typeScript(
    `import { Worker } from "node:worker_threads";
const thread = new Worker(new URL("./thread.ts", import.meta.url), { execArgv: [] });
let heard: unknown;
thread.on("message", (value) => (heard = value));
thread.on("exit", () => console.log(heard));
thread.postMessage("hello");
`,
    `import { parentPort } from "node:worker_threads";
console.log("thread");
parentPort?.once("message", (value) => parentPort?.postMessage(value));
`,
  ),
  "a thread of a thread": typeScript(
    startThread,
    `import { Worker, threadId } from "node:worker_threads";
console.log("thread", threadId);
if (threadId < 4) new Worker(new URL(import.meta.url));
`,
  ),
  "another process": typeScript(
    `import { fork, spawnSync } from "node:child_process";
console.log(spawnSync(process.execPath, [...process.execArgv, "-p", "process.execArgv.length"]).stdout.toString());
const child = fork(new URL("./thread.ts", import.meta.url));
child.on("message", (value) => console.log(value));
child.send({ a: 1 });
`,
    `process.once("message", (value) => { process.send?.(value); });`,
  ),
};
