import { expect, test } from "vitest";
import { placesIn } from "./file-places.ts";

const files = ["main.ts", "lib/cook.ts"];
const found = (text: string) => placesIn(text, files).flatMap(({ place }) => place ?? []);

test.each([
  ["    at boil (file:///program/main.ts:3:9)", { file: "main.ts", line: 3, column: 9 }],
  ["/kitchen/lib/cook.ts:12", { file: "lib/cook.ts", line: 12, column: undefined }],
  ["main.ts:1:1 Unexpected token", { file: "main.ts", line: 1, column: 1 }],
])("%s points to a place", (text, place) => {
  expect(found(text)).toEqual([place]);
  expect(
    placesIn(text, files)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
});

test.each(["node:internal/modules/run_main:111", "other.ts:3:9", "domain.ts:4", "at 12:30", ""])(
  "%j points to nothing",
  (text) => {
    expect(placesIn(text, files)).toEqual([{ text }]);
  },
);

test("a very long line costs no more than its length", () => {
  const text = `${"main.ts:".repeat(20_000)}${"x".repeat(500_000)}main.ts:7:1`;
  expect(found(text)).toEqual([]);
  expect(found(`${"y ".repeat(500_000)}main.ts:7:1`)).toEqual([{ file: "main.ts", line: 7, column: 1 }]);
});

test("every place of a line is found", () => {
  expect(found("main.ts:1:2 → lib/cook.ts:3:4 → main.ts:5:6").map(({ line }) => line)).toEqual([1, 3, 5]);
});
