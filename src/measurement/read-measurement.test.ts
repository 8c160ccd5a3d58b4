import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readMeasured, readMeasurement } from "./read-measurement.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "measurements-"));
  mkdirSync(join(root, "starts"));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(files)) {
    writeFileSync(join(root, "starts", name), typeof value === "string" ? value : JSON.stringify(value));
  }
}

const sound = { title: "Starts", figures: { thread: { label: "Start a thread", unit: "ms" } } };
const spread = { median: 2, least: 1, most: 3 };

describe("a measurement", () => {
  it("is read with what it came to", () => {
    write({ "measurement.json": sound, "main.ts": "1;" });
    const measurement = readMeasurement("starts", root);
    write({ "measured.json": { source: measurement.hash, figures: { thread: spread } } });
    expect(readMeasured(readMeasurement("starts", root)).figures["thread"]).toEqual(spread);
  });

  it("names what is near where there is none of a name", () => {
    expect(() => readMeasurement("stars", root)).toThrow('there is no "stars". Near it: starts.');
  });

  it.each([
    ["no JSON", "{", "Expected JSON"],
    ["no title", { figures: sound.figures }, 'Expected a "title"'],
    ["no figures", { title: "Starts", figures: {} }, 'Expected "figures"'],
    ["an unknown unit", { title: "Starts", figures: { thread: { label: "Start", unit: "years" } } }, "a unit of"],
  ])("with %s is a fault", (_, text, words) => {
    write({ "measurement.json": text, "main.ts": "1;" });
    expect(() => readMeasurement("starts", root)).toThrow(words);
  });

  it("that was never run, or has changed since, or lacks a figure, is a fault with its remedy", () => {
    write({ "measurement.json": sound, "main.ts": "1;" });
    const measurement = readMeasurement("starts", root);
    expect(() => readMeasured(measurement)).toThrow("there is none. Run npm run measure -- starts.");
    write({ "measured.json": { source: measurement.hash, figures: {} } });
    expect(() => readMeasured(measurement)).toThrow('a number for the figure "thread"');
    write({ "main.ts": "2;", "measured.json": { source: measurement.hash, figures: { thread: spread } } });
    expect(() => readMeasured(readMeasurement("starts", root))).toThrow("it has changed since");
  });
});
