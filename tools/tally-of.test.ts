import { expect, test } from "vitest";
import { tallyLine, tallyOf } from "./tally-of.ts";

const passed = { status: "passed" };

test("tests are counted by how they ended", () => {
  const testResults = [
    { status: "passed", assertionResults: [passed, passed, { status: "skipped" }, { status: "todo" }] },
    { status: "failed", assertionResults: [passed, { status: "failed" }] },
  ];
  expect(tallyOf({ success: false, testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 });
});

test("a file that could not be loaded is a failure", () => {
  expect(tallyOf({ success: false, testResults: [{ status: "failed", assertionResults: [] }] }).failed).toBe(1);
});

test("an error outside of every test is a failure", () => {
  expect(tallyOf({ success: false, testResults: [{ status: "passed", assertionResults: [passed] }] }).failed).toBe(1);
});

test("the line names what was skipped only where something was", () => {
  expect(tallyLine({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
  expect(tallyLine({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
});
