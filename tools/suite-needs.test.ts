import { expect, test } from "vitest";
import { suiteNeeds } from "./suite-needs.ts";

test("all suites need everything", () => {
  expect(suiteNeeds([])).toEqual({ browser: true, site: true });
  expect(suiteNeeds(["--bail=1"])).toEqual({ browser: true, site: true });
});

test("suites without a page need neither browser nor site", () => {
  expect(suiteNeeds(["test/architecture", "./src/program"])).toEqual({ browser: false, site: false });
});

test("in doubt, everything", () => {
  expect(suiteNeeds(["test/architecture", "test/site"])).toEqual({ browser: true, site: true });
  expect(suiteNeeds(["timeline"])).toEqual({ browser: true, site: true });
  expect(suiteNeeds(["srcx"])).toEqual({ browser: true, site: true });
});
