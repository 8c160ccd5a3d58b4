import { expect, test } from "vitest";
import { readingMinutes } from "./reading-time.ts";

const words = (count: number): string => Array.from({ length: count }, () => "turn").join(" ");

test("running text takes its time, code in it none", () => {
  expect(readingMinutes(words(2200))).toBe(10);
  expect(readingMinutes(`${words(2200)}\n\n\`\`\`ts\n${words(2200)}\n\`\`\``)).toBe(10);
});

test("programs and pictures take theirs", () => {
  const shown = '\n\n<RunExample example="a/b" />'.repeat(10);
  expect(readingMinutes(words(1100) + shown)).toBe(11);
});

test("nothing takes less than a minute", () => {
  expect(readingMinutes("")).toBe(1);
});
