import { BootFault } from "#program/boot-fault.ts";
import type { Engine, StopSignal } from "#program/engine.ts";
import { programOf } from "#program/program.ts";
import { formatTime } from "#timeline/format-time.ts";
import type { Finding } from "./check-page.ts";

/** Two threads, a message each way, and memory that both see where there is some. It prints one line: what it found. */
const program = programOf(
  {
    "main.mjs": `import { once } from "node:events";
import { Worker } from "node:worker_threads";

const hasMemory = typeof SharedArrayBuffer !== "undefined";
const cell = hasMemory ? new Int32Array(new SharedArrayBuffer(4)) : null;
const worker = new Worker(new URL("./worker.mjs", import.meta.url));
worker.postMessage({ cell });
const [said] = await once(worker, "message");
await worker.terminate();
const memory = cell === null ? "none" : cell[0] === 42 ? "shared" : "broken";
console.log(JSON.stringify({ said, memory, node: process.version }));
`,
    "worker.mjs": `import { parentPort } from "node:worker_threads";

parentPort.on("message", ({ cell }) => {
  if (cell !== null) Atomics.store(cell, 0, 42);
  parentPort.postMessage("here");
});
`,
  },
  { entry: "main.mjs" },
);

/** checkEngine boots an engine and runs a program on it: does it start, do threads answer, is memory shared, how long it took. */
export async function checkEngine(name: string, engine: Engine, signal: StopSignal): Promise<Finding> {
  const began = performance.now();
  let printed = "";
  let errors = "";
  try {
    await engine.boot();
    const booted = performance.now();
    const outcome = await engine.run(program, {
      signal,
      onEvent: (event) => {
        if (event.type !== "output") return;
        if (event.stream === "stdout") printed += event.text;
        else errors += event.text;
      },
    });
    const took = `Starting it took ${formatTime(booted - began)}, the program ${formatTime(performance.now() - booted)}.`;
    if (outcome.kind === "stopped") return { name, verdict: "so-so", says: "Stopped." };
    const found = readLine(printed);
    if (found === null) {
      const why = errors.split("\n").find((line) => /\S/.test(line)) ?? `it ended as ${outcome.kind}`;
      return { name, verdict: "no", says: `It starts, but a program with a thread does not run: ${why}` };
    }
    if (found.memory === "broken") {
      return {
        name,
        verdict: "no",
        says: "Threads run, but what one writes to shared memory, the other does not see.",
      };
    }
    const memory = found.memory === "shared" ? "threads answer and share memory" : "threads answer; no shared memory";
    return { name, verdict: "yes", says: `Node.js ${found.node}: ${memory}. ${took}` };
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return { name, verdict: "no", says: fault instanceof BootFault ? `${why} (${fault.reason})` : why };
  }
}

function readLine(text: string): { readonly memory: string; readonly node: string } | null {
  try {
    const found = JSON.parse(text) as { said?: unknown; memory?: unknown; node?: unknown };
    const { said, memory, node } = found;
    return said === "here" && typeof memory === "string" && typeof node === "string" ? { memory, node } : null;
  } catch {
    return null;
  }
}
