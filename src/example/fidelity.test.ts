import { describe, expect, it } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import type { LineOrder, Transcript } from "#program/transcript.ts";
import { fidelityOf, kindOfRun, missingAbilities } from "./fidelity.ts";

function printed(...lines: readonly string[]): Transcript {
  const events = lines.map((line): RunEvent => {
    const [lane = "", text = ""] = line.split("|");
    return { at: 1, lane, type: "output", stream: "stdout", text: `${text}\n` };
  });
  return { engine: "embedded", events, outcome: { kind: "exited", exitCode: 0 } };
}

const recording = printed("main|a", "thread-1|b 61 ms", "thread-2|c");
const slower = printed("main|a", "thread-1|b 64.5 ms", "thread-2|c");
const turned = printed("main|a", "thread-2|c", "thread-1|b 61 ms");
const other = printed("main|a", "thread-1|b 61 mm", "thread-2|c");

function kindsIn(order: LineOrder): unknown[] {
  return [recording, slower, turned, other].map((run) => {
    const judged = kindOfRun({ order, recording }, run);
    return "kind" in judged ? judged.kind : "fault";
  });
}

describe("a run", () => {
  it("is what it is beside the recorded one, as far as the example allows", () => {
    expect(kindsIn("per-lane")).toEqual(["same", "timing-only", "order-differs", "fault"]);
    expect(kindsIn("any")).toEqual(["same", "timing-only", "order-differs", "fault"]);
    expect(kindsIn("exact")).toEqual(["same", "timing-only", "fault", "fault"]);
  });

  it("that ends otherwise is at fault", () => {
    const crashed: Transcript = { ...recording, outcome: { kind: "exited", exitCode: 1 } };
    expect(kindOfRun({ order: "any", recording }, crashed)).toHaveProperty("fault");
  });
});

describe("an example", () => {
  it("is as the worst of its runs, which are counted", () => {
    const of = (...runs: Transcript[]) => fidelityOf({ order: "per-lane", recording }, runs);
    expect(of(recording, recording)).toEqual({ is: "same", runs: 2, others: 0 });
    expect(of(recording, slower)).toEqual({ is: "timing-only", runs: 2, others: 1 });
    expect(of(turned, recording, slower)).toEqual({ is: "order-differs", runs: 3, others: 2 });
    expect(() => of(recording, other)).toThrow('Expected line 1 of stdout of thread-1 to be "b 61 ms"');
  });

  it("that needs what an engine lacks is not possible there", () => {
    const abilities = {
      threads: true,
      sharedMemory: false,
      childProcesses: false,
      operatingSystem: false,
      separateStderr: true,
      packages: false,
      edits: true,
    };
    expect(missingAbilities(["threads", "childProcesses"], abilities)).toEqual(["childProcesses"]);
    expect(missingAbilities([], abilities)).toEqual([]);
  });
});
