import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lockFaults, type Lock } from "./lock-faults.ts";
import { root } from "./project-files.ts";

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), "utf8"));
}

test("the lock installs the same everywhere", () => {
  expect(lockFaults(read("package-lock.json") as Lock)).toEqual([]);
});

test("every dependency is pinned", () => {
  const own = read("package.json") as Record<string, Record<string, string> | undefined>;
  const asked = { ...own["dependencies"], ...own["devDependencies"], ...own["optionalDependencies"] };
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

const integrity = "sha512-x";

test("a platform package that is not locked is caught", () => {
  const a = { integrity, optionalDependencies: { "b-linux": "1.0.0", "b-darwin": "1.0.0" } };
  const faults = lockFaults({ packages: { "node_modules/a": a, "node_modules/b-linux": { integrity } } });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain('"b-darwin"');
});

test("a platform package that is locked beside or inside is let be", () => {
  const a = { integrity, optionalDependencies: { b: "1.0.0", c: "1.0.0" } };
  const packages = {
    "node_modules/x/node_modules/a": a,
    "node_modules/x/node_modules/b": { integrity },
    "node_modules/c": { integrity },
  };
  expect(lockFaults({ packages })).toEqual([]);
});

test("an address and a missing integrity are caught", () => {
  expect(
    lockFaults({ packages: { "node_modules/a": { integrity, resolved: "https://somewhere/a.tgz" } } }),
  ).toHaveLength(1);
  expect(lockFaults({ packages: { "node_modules/a": {} } })).toHaveLength(1);
});
