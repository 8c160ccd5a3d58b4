// The probe looks on and changes nothing; and what it tells is true.
import { describe, expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { programOf, type Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { runPlain, type Printed } from "./run-plain.ts";
import { watchedPrograms } from "./watched-programs.ts";

const node = process.env["EXAMPLES_NODE"] ?? process.execPath;

async function watch(program: Program): Promise<RunEvent[]> {
  const events: RunEvent[] = [];
  await new NodeEngine({ node }).run(program, { onEvent: (event) => events.push(event) });
  return events;
}

async function runWatched(program: Program): Promise<Printed> {
  const texts = { stdout: "", stderr: "" };
  const outcome = await new NodeEngine({ node }).run(program, {
    onEvent: (event) => event.type === "output" && (texts[event.stream] += event.text),
  });
  return { ...texts, exitCode: outcome.kind === "exited" ? outcome.exitCode : null };
}

describe("the probe does not change", () => {
  it.each(Object.entries(watchedPrograms))("%s", async (_name, program) => {
    const plain = await runPlain(program);
    expect(plain.stdout + plain.stderr + plain.exitCode, "Expected a program that does something.").not.toBe("0");
    expect(await runWatched(program)).toEqual(plain);
  });
});

describe("the probe tells", () => {
  it("which thread wrote what, also through other threads", async () => {
    const events = await watch(watchedPrograms["a thread of a thread"] ?? programOf({}));
    const writers = events.flatMap((event) => (event.type === "output" ? [`${event.lane}: ${event.text}`] : []));
    expect(writers).toEqual([1, 2, 3, 4].map((thread) => `thread-${thread}: thread ${thread}\n`));
    const opened = events.flatMap((event) => (event.type === "lane-opened" ? [[event.lane, event.openedBy]] : []));
    expect(opened).toEqual([
      ["main", null],
      ["thread-1", "main"],
      ["thread-2", "thread-1"],
      ["thread-3", "thread-2"],
      ["thread-4", "thread-3"],
    ]);
  });

  it("processes, their threads, and what they print without anyone passing it on", async () => {
    const program = programOf({
      "main.ts": `import { execFile, fork } from "node:child_process";
execFile(process.execPath, ["-e", "console.log('unseen'); process.exit(4)"], () => fork("./part.ts"));
`,
      "part.ts": `import { Worker } from "node:worker_threads";
console.log("part");
new Worker("console.log('thread of part')", { eval: true });
performance.mark("here");
`,
    });
    const events = await watch(program);
    const seen = events.flatMap((event) => {
      if (event.type === "lane-opened") return [[event.lane, event.role, event.openedBy, event.label]];
      if (event.type === "lane-closed") return [[event.lane, event.exitCode]];
      if (event.type === "output") return [[event.lane, event.text]];
      return event.type === "marked" ? [[event.lane, event.label]] : [];
    });
    expect(seen.filter(([lane]) => lane !== "main")).toEqual([
      ["process-2/main", "process", "main", "eval"],
      ["process-2/main", 4],
      ["process-3/main", "process", "main", "part.ts"],
      ["process-3/main", "part\n"],
      ["process-3/thread-1", "thread", "process-3/main", "eval"],
      ["process-3/main", "here"],
      ["process-3/thread-1", "thread of part\n"],
      ["process-3/thread-1", 0],
      ["process-3/main", 0],
    ]);
  });

  it("what a thread without it does as far as main can see", async () => {
    const events = await watch(watchedPrograms["a thread without the probe"] ?? programOf({}));
    const own = events.filter((event) => event.lane === "thread-1").map((event) => event.type);
    expect(own).toEqual(["lane-opened", "output", "lane-closed"]);
    expect(events.filter((event) => event.type === "message-received")).toEqual([]);
  });

  it("spans of all threads on one clock", async () => {
    const program = programOf({
      "main.ts": `import { Worker } from "node:worker_threads";
const start = performance.now();
const thread = new Worker(new URL("./thread.ts", import.meta.url));
thread.on("exit", () => performance.measure("outer", { start }));
`,
      "thread.ts": `const start = performance.now();
for (let end = start + 5; performance.now() < end;);
performance.measure("inner", { start });
performance.measure("earlier", { start: start - 2, end: start - 1 });
`,
    });
    const spans = (await watch(program)).flatMap((event) => (event.type === "span-measured" ? [event] : []));
    const [inner, earlier, outer] = ["inner", "earlier", "outer"].map((label) =>
      spans.find((span) => span.label === label),
    );
    expect(outer?.from).toBeLessThan(inner?.from ?? 0);
    expect(inner?.to).toBeLessThan(outer?.to ?? 0);
    expect(earlier?.from).toBeLessThan(inner?.from ?? 0);
    expect((earlier?.to ?? 0) - (earlier?.from ?? 0)).toBeCloseTo(1, 2);
  });

  it("messages that went, and not one that could not be cloned", async () => {
    const program = watchedPrograms["messages with accessors, functions and transfers"] ?? programOf({});
    const sent = (await watch(program)).flatMap((event) =>
      event.type === "message-sent" && event.lane === "main" ? [event.bytes !== undefined] : [],
    );
    // Only the text is measured: the others have an accessor, are transferred or shared.
    expect(sent).toEqual([false, false, false, true]);
  });

  it("labels: the name of a thread, or its file", async () => {
    const program = programOf({
      "main.ts": `import { Worker } from "node:worker_threads";
new Worker(new URL("./parts/cook.ts", import.meta.url));
new Worker("./parts/cook.ts", { name: "anna" });
new Worker("1", { eval: true });
`,
      "parts/cook.ts": "export {};\n",
    });
    const labels = (await watch(program)).flatMap((event) => (event.type === "lane-opened" ? [event.label] : []));
    expect(labels).toEqual(["main", "cook.ts", "anna", "eval"]);
  });
});
