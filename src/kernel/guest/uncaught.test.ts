import "#support/worker-globals.ts";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { uncaughtReport } from "./uncaught.ts";

const files: Record<string, string> = {
  "main.ts": 'const a = 1;\n  throw new Error("bad");\n\tnull.x;\nlater();\n',
  "a b/ü.ts": "fail();\n",
};
const places = {
  inspect,
  stackOf: (error: object) => (error as Error).stack,
  javaScript: (path: string) => files[path],
  version: "26.10.0",
  arrowOf: () => undefined,
  thrown: true,
};

function errorAt(frames: string, message = "bad"): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}\n${frames}`;
  return error;
}

test("the place where it was thrown, the error, the version", () => {
  const error = errorAt("    at later (file:///program/main.ts:4:1)");
  expect(uncaughtReport(error, places)).toBe(
    [
      "file:///program/main.ts:4",
      "later();",
      "^",
      "",
      "Error: bad",
      "    at later (file:///program/main.ts:4:1)",
      "",
      "Node.js v26.10.0",
      "",
    ].join("\n"),
  );
});

test("the caret stands under `throw`; where a promise was between, under what made the error: both as Node's", () => {
  const error = errorAt("    at file:///program/main.ts:2:9");
  const caretOf = (thrown: boolean): unknown =>
    uncaughtReport(error, { ...places, thrown })
      .split("\n")
      .slice(1, 3);
  expect(caretOf(true)).toEqual(['  throw new Error("bad");', "  ^"]);
  expect(caretOf(false)).toEqual(['  throw new Error("bad");', "        ^"]);
});

test("a tab stays a tab before the caret", () => {
  const [, , caret] = uncaughtReport(errorAt("    at file:///program/main.ts:3:7"), places).split("\n");
  expect(caret).toBe("\t     ^");
});

test("the first frame of the program counts, whatever of Node's is above it", () => {
  const error = errorAt(
    "    at Foo.bar (node:events:1:2)\n    at file:///program/main.ts:4:1\n    at x (file:///program/main.ts:1:1)",
  );
  expect(uncaughtReport(error, places)).toMatch(/^file:\/\/\/program\/main\.ts:4\nlater\(\);\n\^\n\nError: bad\n/);
});

test("a file whose name is written otherwise in an address", () => {
  const error = errorAt("    at file:///program/a%20b/%C3%BC.ts:1:1");
  expect(uncaughtReport(error, places)).toMatch(/^file:\/\/\/program\/a%20b\/%C3%BC\.ts:1\nfail\(\);\n\^\n/);
});

test("a place in no file of the program is left out", () => {
  for (const frames of [
    "",
    "    at node:fs:1:1",
    "    at file:///program/gone.ts:1:1",
    "    at file:///program/main.ts:99:1",
  ]) {
    expect(uncaughtReport(errorAt(frames), places)).toMatch(/^\n\[?Error: bad/);
  }
});

test("what is no error is told as Node tells it: objects as they print, all else as text and with a hint", () => {
  const hint = "(Use `node --trace-uncaught ...` to show where the exception was thrown)\n";
  const end = "\nNode.js v26.10.0\n";
  expect(uncaughtReport({ code: 7 }, places)).toBe(`\n{ code: 7 }\n${end}`);
  expect(uncaughtReport([1], places)).toBe(`\n[ 1 ]\n${end}`);
  for (const [thrown, words] of [
    ["text", "text"],
    [undefined, "undefined"],
    [null, "null"],
    [10n, "10"],
    [Symbol("s"), ""],
  ]) {
    expect(uncaughtReport(thrown, places)).toBe(`\n${String(words)}\n${hint}${end}`);
  }
});

test("an error whose stack was taken away is still told", () => {
  const error = Object.assign(new Error("bad"), { stack: undefined });
  expect(uncaughtReport(error, places)).toMatch(/^\n\[Error: bad\]/);
});

test("what cannot be shown is told by its name and message, or as text", () => {
  const hint = "(Use `node --trace-uncaught ...` to show where the exception was thrown)\n";
  const fail = (): never => {
    throw new Error("Not to be had.");
  };
  const stackless = (members: object): object => Object.defineProperty(members, "stack", { get: fail });
  for (const [thrown, words] of [
    [stackless({ name: "Soup", message: "cold" }), "Soup: cold"],
    [stackless({ name: null, message: 5 }), "null: 5"],
    [stackless({ message: "cold" }), "[object Object]"],
    [stackless({ toString: () => "mine" }), "mine"],
    [stackless({ toString: fail }), ""],
    [stackless({ name: { toString: null, valueOf: null }, message: "cold" }), ""],
  ] as const) {
    expect(uncaughtReport(thrown, places)).toBe(`\n${words}\n${hint}\nNode.js v26.10.0\n`);
  }
});
