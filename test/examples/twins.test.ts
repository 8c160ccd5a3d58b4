// Every example with a Python program beside it: both print the same lines, recorded and, where a python3 is, now.
import { describe, expect, it } from "vitest";
import { shownPath, examplesFolder } from "#example/examples-folder.ts";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { readTwinSource } from "#example/read-twin.ts";
import { twinDifference } from "#example/twin-difference.ts";
import { findPython } from "../../tools/find-python.ts";
import { runTwin } from "../../tools/record-twin.ts";

/** What a phone shows of a program, and what a page does. */
const most = { columns: 68, lines: 60 };

const python = findPython();
const ids = listExamples().filter((id) => readTwinSource(id) !== undefined);

it("there are twins", () => expect(ids.length).toBeGreaterThan(0));

describe.each(ids)("%s", (id) => {
  const { order, recording, twin } = readExample(id);

  it("prints in Python what it prints in TypeScript, as both were recorded", () => {
    expect(twinDifference(order, recording, twin?.recording.lines ?? [])).toBeNull();
  });

  it("fits on a page, and on a phone", () => {
    const lines = twin?.text.trimEnd().split("\n") ?? [];
    expect(lines.length).toBeLessThanOrEqual(most.lines);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(most.columns);
  });

  // Skipped: a machine without a python3 of 3.11 or newer cannot run twins, until it has one.
  it.skipIf("missing" in python)("prints the same on the Python of this machine", () => {
    const path = twin?.path ?? "";
    expect(twinDifference(order, recording, runTwin(path, shownPath(examplesFolder(), path)))).toBeNull();
  });
});
