import { describe, expect, it } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import type { LineOrder, Transcript } from "#program/transcript.ts";
import { outputDifference } from "./output-difference.ts";

function printed(...lines: [lane: string, text: string, stream?: "stdout" | "stderr"][]): Transcript {
  const events = lines.map(([lane, text, stream = "stdout"]): RunEvent => {
    return { at: 1, lane, type: "output", stream, text: `${text}\n` };
  });
  return { engine: "node", events, outcome: { kind: "exited", exitCode: 0 } };
}

const recorded = printed(["main", "a"], ["thread-1", "b"], ["thread-1", "c"]);
const otherLanes = printed(["thread-1", "b"], ["main", "a"], ["thread-1", "c"]);
const otherOrder = printed(["main", "a"], ["thread-1", "c"], ["thread-1", "b"]);
const otherText = printed(["main", "a"], ["thread-1", "b"], ["thread-1", "d"]);
const otherStream = printed(["main", "a", "stderr"], ["thread-1", "b"], ["thread-1", "c"]);

describe.each<[LineOrder, Transcript[], Transcript[]]>([
  ["exact", [recorded], [otherLanes, otherOrder, otherText, otherStream]],
  ["per-lane", [recorded, otherLanes], [otherOrder, otherText, otherStream]],
  ["any", [recorded, otherLanes, otherOrder], [otherText, otherStream]],
])("order %s", (order, same, different) => {
  it("allows what it declares", () => {
    for (const found of same) expect(outputDifference(order, recorded, found)).toBeNull();
  });

  it("refuses everything else", () => {
    for (const found of different) expect(outputDifference(order, recorded, found)).not.toBeNull();
  });
});

it("says which line differs", () => {
  expect(outputDifference("exact", recorded, otherText)).toBe('Expected line 3 of stdout to be "c", found "d".');
  expect(outputDifference("per-lane", recorded, printed(["main", "a"]))).toBe(
    'Expected line 1 of stdout of thread-1 to be "b", found no line.',
  );
});

it("says how the ends differ", () => {
  const crashed: Transcript = { ...recorded, outcome: { kind: "exited", exitCode: 1 } };
  expect(outputDifference("any", recorded, crashed)).toBe(
    'Expected the outcome {"kind":"exited","exitCode":0}, found {"kind":"exited","exitCode":1}.',
  );
});
