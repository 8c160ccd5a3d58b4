import { expect, test } from "vitest";
import { lineDifference } from "./line-difference.ts";

const written = (before: string, after: string) =>
  lineDifference(before, after).map(({ kind, text }) => ({ same: " ", removed: "-", added: "+" })[kind] + text);

test("what stays, what goes, and what comes, in their order", () => {
  expect(written("a\nb\nc\n", "a\nx\nc\nd\n")).toEqual([" a", "-b", "+x", " c", "+d"]);
  expect(written("a\nb\na\nb", "b\na\nb\na")).toEqual(["-a", " b", " a", " b", "+a"]);
});

test("the same text has no difference, also with other ends of lines", () => {
  expect(written("a\r\nb\r\n", "a\nb").every((line) => line.startsWith(" "))).toBe(true);
});

test("each text can be put together again from its lines", () => {
  const [before, after] = ["1\n2\n3\n4\n5", "0\n2\n4\n4\n6\n5"];
  const lines = lineDifference(before, after);
  const without = (kind: string) =>
    lines
      .filter((line) => line.kind !== kind)
      .map(({ text }) => text)
      .join("\n");
  expect(without("added")).toBe(before);
  expect(without("removed")).toBe(after);
});
