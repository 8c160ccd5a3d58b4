import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readPackages } from "./read-packages.ts";

const dependencies = { soup: "1.0.0" };
const lock = JSON.stringify({ packages: { "": { dependencies } } });
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "packages-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(text: string): void {
  writeFileSync(join(folder, "package-lock.json"), text);
}

it("gives an example's dependencies with the lock beside it, and nothing where it has none", () => {
  expect(readPackages(folder, folder, {})).toBeUndefined();
  write(lock);
  expect(readPackages(folder, folder, { dependencies })).toEqual({ dependencies, lock });
});

it("refuses dependencies without a lock, with one of others, and a lock without dependencies", () => {
  const read = (): unknown => readPackages(folder, folder, { dependencies });
  expect(read).toThrow("Expected package-lock.json, which names each package exactly, but there is none.");
  for (const other of ["{", "null", JSON.stringify({ packages: { "": { dependencies: { soup: "2.0.0" } } } })]) {
    write(other);
    expect(read).toThrow("Expected a lock of the dependencies in example.json");
  }
  expect(() => readPackages(folder, folder, {})).toThrow("Expected no package-lock.json");
});
