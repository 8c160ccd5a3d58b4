import { describe, expect, it } from "vitest";
import { FakeEngine } from "#support/fake-engine.ts";
import { judgeProgram } from "./judge-program.ts";

/** An engine that prints these lines, those of a thread marked with a `>`. */
function engineThatPrints(...lines: readonly string[]): FakeEngine {
  return new FakeEngine(({ print, tell }) => {
    const threaded = lines.some((line) => line.startsWith(">"));
    const thread = "thread-1";
    if (threaded) tell(0, thread, { type: "lane-opened", role: "thread", openedBy: "main", label: "thread.mjs" });
    for (const [at, line] of lines.entries())
      print(at, `${line.replace(">", "")}\n`, line.startsWith(">") ? thread : "main");
    if (threaded) tell(lines.length, thread, { type: "lane-closed", exitCode: 0 });
    return 0;
  });
}

const phases = {
  "main.mjs": `setTimeout(() => console.log("timer"), 1);
setImmediate(() => { console.log("immediate"); process.nextTick(() => console.log("tick")); Promise.resolve().then(() => console.log("job")); });`,
};

const messages = {
  "main.mjs": `import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./thread.mjs", import.meta.url));
worker.on("message", (text) => console.log(text));`,
  "thread.mjs": `import { parentPort } from "node:worker_threads";
console.log("first line");
setImmediate(() => {
  console.log("second line");
  parentPort.postMessage("message");
  parentPort.postMessage("next message");
});`,
};

describe("a program is judged", { timeout: 120_000 }, () => {
  it("right in either order where Node has both", async () => {
    for (const lines of [
      ["timer", "immediate", "tick", "job"],
      ["immediate", "tick", "job", "timer"],
    ]) {
      expect((await judgeProgram(engineThatPrints(...lines), phases)).difference).toBeUndefined();
    }
  });

  it("wrong where ticks and promise jobs are in no order of Node's, however slow Node is made", async () => {
    const { difference, truths } = await judgeProgram(engineThatPrints("timer", "immediate", "job", "tick"), phases);
    expect(difference).toBe('Node never prints "job" before "tick"');
    expect(truths.length).toBeGreaterThan(30);
  });

  it("wrong where a thread's messages or its lines are swapped", async () => {
    const right = engineThatPrints(">first line", ">second line", "message", "next message");
    expect((await judgeProgram(right, messages)).difference).toBeUndefined();
    const swapped = engineThatPrints(">first line", ">second line", "next message", "message");
    expect((await judgeProgram(swapped, messages, { tries: 1 })).difference).toBe(
      'Node never prints "next message" before "message"',
    );
    const lines = engineThatPrints(">second line", ">first line", "message", "next message");
    expect((await judgeProgram(lines, messages, { tries: 1 })).difference).toBe(
      'Node never prints "second line" before "first line"',
    );
  });

  it("wrong where a line is missing at the end of each run", async () => {
    const { difference } = await judgeProgram(engineThatPrints("timer", "immediate", "tick"), phases, { tries: 1 });
    expect(difference).toBe('Node always prints "job"');
  });
});
