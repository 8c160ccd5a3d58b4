import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { complaintIn, showProgress } from "./show-progress.mjs";

test("the line that speaks of an error says best what went wrong", () => {
  expect(complaintIn("one\nnpm error code E404\nnpm error 404 Not Found\nlast\n")).toBe("npm error 404 Not Found");
  expect(complaintIn("one\n\u001b[31mlast words\u001b[39m\n\n")).toBe("last words");
  expect(complaintIn("")).toBe("it said nothing.");
});

test("a step that fails is one clear line, and its log is kept", async () => {
  const folder = mkdtempSync(join(tmpdir(), "progress-"));
  const log = join(folder, "step.log");
  const failing = { program: process.execPath, args: ["-e", "console.error('Error: no luck'); process.exit(3)"] };
  await expect(showProgress("Trying", failing, log)).rejects.toThrow("Trying failed (exit code 3): Error: no luck");
  expect(readFileSync(log, "utf8")).toContain("no luck");
  rmSync(folder, { recursive: true });
});

test("a program that is not there is one clear line", async () => {
  const folder = mkdtempSync(join(tmpdir(), "progress-"));
  const missing = { program: join(folder, "no-such-program"), args: [] };
  await expect(showProgress("Trying", missing, join(folder, "step.log"))).rejects.toThrow("Expected to start");
  rmSync(folder, { recursive: true });
});
