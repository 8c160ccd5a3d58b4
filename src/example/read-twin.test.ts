import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readTwin, readTwinSource } from "./read-twin.ts";

const id = "60-bridges/soup";
const shown = `examples/${id}/twin.json`;
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "examples-"));
  mkdirSync(join(root, id), { recursive: true });
  write("twin.py", 'print("soup")\n');
  record();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  writeFileSync(join(root, id, file), text);
}

function record(): void {
  const source = readTwinSource(id, root)?.hash;
  write("twin.json", JSON.stringify({ python: "3.13.0", recorded: "2026-11-22", source, lines: ["soup"] }));
}

it("is read with its recording", () => {
  expect(readTwin(id, root)).toMatchObject({
    text: 'print("soup")\n',
    recording: { python: "3.13.0", lines: ["soup"] },
  });
});

it("does not mind other line ends", () => {
  write("twin.py", 'print("soup")\r\n');
  expect(readTwin(id, root)?.text).toBe('print("soup")\n');
});

it("is none where there is none", () => {
  rmSync(join(root, id, "twin.py"));
  expect(() => readTwin(id, root)).toThrow(`${shown}: Expected twin.py beside its recording`);
  rmSync(join(root, id, "twin.json"));
  expect(readTwin(id, root)).toBeUndefined();
});

it("is refused where it has changed since it was recorded", () => {
  write("twin.py", 'print("stew")\n');
  expect(() => readTwin(id, root)).toThrow(`${shown}: Expected a recording of this twin.py, but it has changed since.`);
});

it("is refused without a recording, and with one that is none", () => {
  for (const text of ["", "null", "{}", '{"python":"3.13.0"}']) {
    write("twin.json", text);
    expect(() => readTwin(id, root)).toThrow("Expected a recording with Python's version and lines.");
  }
  rmSync(join(root, id, "twin.json"));
  expect(() => readTwin(id, root)).toThrow(`${shown}: Expected a recording of twin.py, but there is none.`);
});
