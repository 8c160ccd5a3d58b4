import { expect, test } from "vitest";
import { sayings } from "./sayings.ts";
import { wordsOf } from "./words-of.ts";

const said = (query: string): string[] => wordsOf(query).map((wanted) => wanted.said);

test.each([
  ["How do I avoid blocking the event loop?", ["avoid", "blocking", "event", "loop"]],
  ["what is the GIL", ["gil"]],
  ["process.nextTick()", ["process.nexttick"]],
  ["node:worker_threads", ["worker_threads"]],
  ["Why doesn’t my program exit", ["program", "exit"]],
  ["  ", []],
  ["<img src=x onerror=alert(1)>", ["img", "src", "x", "onerror", "alert", "1"]],
])("of %j it wants %j", (query, wanted) => {
  expect(said(query)).toEqual(wanted);
});

test("a query of small words alone is taken as it is", () => {
  expect(said("how to")).toEqual(["how", "to"]);
});

test("a known saying is one thing, with its other names, and the longest one wins", () => {
  expect(wordsOf("limit a thread pool in node")).toContainEqual({
    said: "thread pool",
    also: ["worker pool", "libuv pool"],
  });
  expect(said("global interpreter lock")).toEqual(["global interpreter lock"]);
});

test("every saying is written as queries are read, and none is only itself", () => {
  for (const [saying, also] of sayings) {
    expect(said(saying), saying).toEqual([saying]);
    expect(also.filter((other) => other.toLowerCase() === saying)).toEqual([]);
    expect(also.length).toBeGreaterThan(0);
  }
});
