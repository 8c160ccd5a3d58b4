// Both engines must open the same lanes, for threads and processes alike, and tell of each what it printed and measured.
import { expect, it } from "vitest";
import type { Engine } from "#program/engine.ts";
import { programOf } from "#program/program.ts";
import { bothEngines } from "#support/both-engines.ts";

const program = programOf(
  {
    "main.mjs": `import { execFile, fork } from "node:child_process";
import { Worker } from "node:worker_threads";
const ended = (one) => new Promise((done) => one.on("exit", done));
console.log("main");
await ended(new Worker("console.log('a thread')", { eval: true, name: "baker" }));
await ended(fork("./part.mjs"));
await ended(execFile(process.execPath, ["-e", "console.log('heard by nobody'); process.exit(4)"]));
const asleep = fork("./asleep.mjs");
asleep.on("message", () => asleep.kill());
await ended(asleep);
const echo = fork("./echo.mjs", { serialization: "advanced" });
echo.on("message", (message) => (console.log(message), echo.disconnect()));
echo.send({ text: "é", list: [1, 2n] });
await ended(echo);`,
    "part.mjs": `import { fork } from "node:child_process";
import { Worker } from "node:worker_threads";
console.log("part", process.argv.length);
const thread = new Worker(new URL("./thread.mjs", import.meta.url));
thread.on("exit", () => fork("./leaf.mjs"));`,
    "thread.mjs": `console.log("a thread of part"); performance.mark("marked");`,
    "leaf.mjs": `console.error("leaf"); performance.measure("measured", { start: performance.now() });`,
    "echo.mjs": `process.on("message", (message) => process.send({ text: message.text, list: [3n] }));`,
    "asleep.mjs": `setInterval(() => {}, 1000); process.send({ ready: "é", at: [1, null] });`,
  },
  { entry: "main.mjs" },
);

/** What each lane told, without times. What a thread prints goes by way of its parent, so it stands apart from the rest. */
async function lanesOf(engine: Engine): Promise<Record<string, unknown[]>> {
  const lanes: Record<string, unknown[]> = {};
  const outcome = await engine.run(program, {
    onEvent(event) {
      if (event.type === "blocked") return;
      const { at: _, lane, ...told } = event;
      const own = (lanes[event.type === "output" ? `${lane} prints` : lane] ??= []);
      own.push("from" in told ? { ...told, from: 0, to: 0 } : told);
    },
  });
  expect(outcome).toEqual({ kind: "exited", exitCode: 0 });
  return lanes;
}

const engines = bothEngines();

it("both engines tell the same lanes of threads and processes", async () => {
  const truth = await lanesOf(engines.node);
  expect(Object.keys(truth).sort()).toEqual([
    "main",
    "main prints",
    "process-2/main",
    "process-2/main prints",
    "process-2/thread-1",
    "process-2/thread-1 prints",
    "process-3/main",
    "process-3/main prints",
    "process-4/main",
    "process-5/main",
    "process-6/main",
    "thread-1",
    "thread-1 prints",
  ]);
  expect(await lanesOf(engines.embedded)).toEqual(truth);
});
