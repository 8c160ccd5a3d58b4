import { expect, test } from "vitest";
import { suiteNeeds } from "./suite-needs.ts";

test("all suites need everything", () => {
  expect(suiteNeeds([])).toMatchObject({ browser: true, site: true });
  expect(suiteNeeds(["--bail=1"])).toMatchObject({ browser: true, site: true });
});

test("suites without a page need neither browser nor site", () => {
  expect(suiteNeeds(["test/architecture", "./src/program"])).toEqual({ browser: false, site: false, servers: false });
});

test("in doubt, everything", () => {
  expect(suiteNeeds(["test/architecture", "test/site"])).toMatchObject({ browser: true, site: true });
  expect(suiteNeeds(["timeline"])).toMatchObject({ browser: true, site: true });
  expect(suiteNeeds(["srcx"])).toMatchObject({ browser: true, site: true });
});

test("servers only for the suite of hosts", () => {
  expect([[], ["test/hosts"], ["test"], ["test/site"]].map((args) => suiteNeeds(args).servers)).toEqual([
    true,
    true,
    true,
    false,
  ]);
});
