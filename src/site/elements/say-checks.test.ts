import { expect, test } from "vitest";
import { sayChecks } from "./say-checks.ts";

const names = ["one", "two", "three"];
const reports = (...passed: boolean[]) => passed.map((hasPassed, index) => ({ name: names[index] ?? "", hasPassed }));
const exited = { kind: "exited", exitCode: 1 } as const;
const sentence = (...given: Parameters<typeof sayChecks>) => sayChecks(...given).sentence;

test("how many pass", () => {
  expect(sayChecks(exited, names, reports(true, true, true), undefined)).toEqual({
    sentence: "All 3 checks pass: solved.",
    tone: "good",
  });
  expect(sentence(exited, names, reports(true, false, true), "noise")).toBe("2 of 3 checks pass.");
  expect(sentence(exited, names, reports(true, false, false), undefined)).toBe("1 of 3 checks passes.");
});

test("what was not reached, and why", () => {
  expect(sentence(exited, names, [], "TypeError: no")).toBe("The program ended before it was checked: TypeError: no");
  expect(sentence(exited, names, reports(true), undefined)).toBe(
    "1 of 3 checks passes. 2 of them were not reached: the program ended before.",
  );
  const late = { kind: "over-limit", limit: "wallTime" } as const;
  expect(sentence(late, names, reports(true, true), undefined)).toBe(
    "2 of 3 checks pass. The rest was not reached: it took too long.",
  );
});

test("a check of another name counts for nothing", () => {
  const others = [...reports(true, true), { name: "made up", hasPassed: true }];
  expect(sentence(exited, names, others, undefined)).toContain("2 of 3");
});

test("a program that cannot be started", () => {
  const diagnostics = [{ file: "main.ts", line: 2, column: 5, message: "No." }];
  expect(sentence({ kind: "rejected", diagnostics }, names, [], undefined)).toBe(
    "The program cannot be started, so nothing was checked. main.ts:2:5 No.",
  );
});
