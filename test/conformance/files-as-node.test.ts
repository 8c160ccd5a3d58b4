import { describe, expect, it } from "vitest";
import { bothEngines } from "#support/both-engines.ts";
import { seenOf } from "#support/seen-of.ts";
import { cryptoPrograms } from "./crypto-programs.ts";
import { filePrograms } from "./file-programs.ts";
import { patientFilePrograms } from "./patient-file-programs.ts";
import { zlibPrograms } from "./zlib-programs.ts";

describe("files in the embedded engine are as in Node", () => {
  const engines = bothEngines();

  it.each(Object.entries({ ...filePrograms, ...patientFilePrograms, ...zlibPrograms, ...cryptoPrograms }))(
    "%s",
    async (_, files) => {
      const truth = await seenOf(engines.node, files);
      expect(truth.outcome, truth.stderr).toEqual({ kind: "exited", exitCode: 0 });
      expect(await seenOf(engines.embedded, files)).toEqual(truth);
    },
  );

  it("what crypto lacks says so", async () => {
    const source = `import crypto from "node:crypto";
for (const call of [() => crypto.generateKeyPairSync("rsa", { modulusLength: 512 }), () => crypto.createSign("sha256")]) {
  try { call(); } catch (error) { console.log(error.message); }
}`;
    const { stdout } = await seenOf(engines.embedded, { "main.mjs": source });
    expect(stdout.match(/run this program with full Node/g)).toHaveLength(2);
  });

  it("a disk that is full", async () => {
    const source = `import fs from "node:fs";
let written = 0;
try {
  for (;; written += 1) fs.writeFileSync("f" + written, Buffer.alloc(1 << 20));
} catch (error) {
  console.log(written, error.message);
}
fs.rmSync("f0");
fs.writeFileSync("again", Buffer.alloc(1 << 19));
console.log(fs.statSync("again").size);`;
    const { stdout } = await seenOf(engines.embedded, { "main.mjs": source });
    expect(stdout).toBe("64 ENOSPC: no space left on device, write\n524288\n");
  });

  it("what a page cannot watch says so", async () => {
    const source = `import fs from "node:fs";
try { fs.watch("."); } catch (error) { console.log(error.message); }`;
    const { stdout } = await seenOf(engines.embedded, { "main.mjs": source });
    expect(stdout).toContain("full Node");
  });
});
