import { expect, test } from "vitest";
import { findPython } from "./find-python.ts";

test.each(["3.11.0", "3.13.0", "3.15.0rc1", "4.0.1"])("%s can run a twin", (version) => {
  expect(findPython(() => version)).toEqual({ version });
});

test.each(["3.9.18", "2.7.18", "3.10.13", "unknown"])("%s cannot, and is named", (version) => {
  expect(findPython(() => version)).toEqual({
    missing: `Expected a python3 of 3.11 or newer, but this one is ${version}.`,
  });
});

test("a machine without one is told what is missing", () => {
  expect(findPython(() => null)).toEqual({ missing: "Expected a python3 of 3.11 or newer, but there is none." });
});
