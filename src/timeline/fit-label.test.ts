import { expect, test } from "vitest";
import { cutText, fitLabel, textWidth } from "./fit-label.ts";

const labels = [
  "soup",
  "a",
  "",
  "wash the very large pot by hand",
  "鍋を洗う長い名前の仕事",
  "👩‍👩‍👧".repeat(9),
  "x".repeat(1_000_000),
];

test.each(labels)("a label is whole where it fits, else a beginning of it that does (%#)", (label) => {
  for (const pixels of [0, 5, 15, 20, 33, 60, 100, 400, 2000]) {
    const fitted = fitLabel(label, pixels);
    if (fitted === undefined || fitted === label) continue;
    expect(textWidth(fitted)).toBeLessThanOrEqual(pixels);
    expect(fitted.endsWith("…")).toBe(true);
    expect(label.startsWith(fitted.slice(0, -1))).toBe(true);
    expect(fitted.isWellFormed()).toBe(true);
  }
  expect(fitLabel(label, textWidth(label))).toBe(label);
});

test("of a label with next to no room, nothing is left", () => {
  expect(fitLabel("soup", 14)).toBeUndefined();
});

test("a text is cut between characters as readers count them", () => {
  expect(cutText("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 2)).toBe("👩‍👩‍👧👩‍👩‍👧…");
  expect(cutText("soup", 4)).toBe("soup");
});
