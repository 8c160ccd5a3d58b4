// What stands in for the WebContainer service in suites starts real processes: nothing of it may reach a host.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Words that only the stand-in's own files have. */
const words = ["A stand-in for the WebContainer service", "x-command", "interleave-box-"];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test("the stand-in for the WebContainer service does not ship", () => {
  const own = filesBelow(join(root, "test/support/webcontainer-host")).map((path) => readFileSync(path, "utf8"));
  for (const word of words) expect(own.some((text) => text.includes(word))).toBe(true);
  const shipped = filesBelow(join(root, "dist"));
  expect(shipped.length).toBeGreaterThan(0);
  const found = shipped.filter((path) => {
    const text = readFileSync(path, "latin1");
    return words.some((word) => text.includes(word));
  });
  expect(found).toEqual([]);
});
