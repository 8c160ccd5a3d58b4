import { expect, test } from "vitest";
import { judgeOrder, mixLines, sayVerdict } from "./judge-order.ts";

const recorded = ["a", "b", "a", "c"];
const told = (...lines: string[]) => sayVerdict(judgeOrder(lines, recorded), lines, recorded);

test("an order is judged line by line, and told", () => {
  expect(judgeOrder(["a", "a", "b", "c"], recorded)).toEqual({ right: [true, false, false, true], firstWrong: 1 });
  expect(told("a", "a", "b", "c")).toBe("2 lines are in place, of 4. The first that is not is line 2: you have “a”.");
  expect(told("c", "b", "x", "y")).toBe("1 line is in place, of 4. The first that is not is line 1: you have “c”.");
  expect(told("a", "b", "a", "c")).toBe("All 4 lines are in place.");
});

test.each([[["a", "b"]], [["b", "a"]], [recorded], [["one", "two", "three", "four", "five", "six"]]])(
  "%j is mixed: all lines, another order, the same each time",
  (lines) => {
    const mixed = mixLines(lines);
    expect([...mixed].sort()).toEqual([...lines].sort());
    expect(mixed).not.toEqual(lines);
    expect(mixLines(lines)).toEqual(mixed);
  },
);
