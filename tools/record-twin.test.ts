import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readTwin } from "#example/read-twin.ts";
import type { RunEvent } from "#program/run-event.ts";
import { findPython } from "./find-python.ts";
import { makeExample } from "./make-example.ts";
import { recordTwin } from "./record-twin.ts";

const id = "60-bridges/soup";
const printed: RunEvent = { at: 0, lane: "main", type: "output", stream: "stdout", text: "soup\n" };
const recording = { events: [printed] };
const python = findPython();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "examples-"));
  makeExample(id, root);
});
afterEach(() => rmSync(root, { recursive: true }));

function writeTwin(text: string): void {
  writeFileSync(join(root, id, "twin.py"), text);
}

it("has nothing to do where there is no twin", () => {
  expect(recordTwin(id, recording, root)).toBeNull();
});

it("keeps what there is where no Python can run it, and says so", () => {
  writeTwin('print("soup")\n');
  expect(recordTwin(id, recording, root, { missing: "Expected a python3." })).toBe(
    "twin.py was not run, and its recording is kept. Expected a python3.",
  );
  expect(existsSync(join(root, id, "twin.json"))).toBe(false);
});

// Skipped: a machine without a python3 of 3.11 or newer cannot run twins, until it has one.
it.skipIf("missing" in python)("writes what the twin printed, and by which Python", () => {
  writeTwin('print("soup")\n');
  expect(recordTwin(id, recording, root)).toMatch(/^twin\.py on Python 3\.\d+/);
  expect(readTwin(id, root)?.recording.lines).toEqual(["soup"]);
});

// Skipped: a machine without a python3 of 3.11 or newer cannot run twins, until it has one.
it.skipIf("missing" in python)("refuses a twin that prints something else, fails, or complains", () => {
  writeTwin('print("stew")\n');
  expect(() => recordTwin(id, recording, root)).toThrow('Expected line 1 to be "soup", found "stew".');
  writeTwin('raise ValueError("cold")\n');
  expect(() => recordTwin(id, recording, root)).toThrow("found 1: ValueError: cold");
  writeTwin('import sys\nprint("soup")\nprint("hot", file=sys.stderr)\n');
  expect(() => recordTwin(id, recording, root)).toThrow("nothing on stderr, found 0: hot");
});
