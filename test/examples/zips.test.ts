// A zip that a reader takes away is unpacked here and run on real Node, for every example.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { printedLines } from "#timeline/printed-lines.ts";
import { commandOf } from "../../src/site/elements/command-of.ts";
import { zipOf } from "../../src/site/elements/zip-of.ts";

test.each(listExamples())("%s runs from its zip with the command that it names, and ends as recorded", (id) => {
  const { program, node, recording } = readExample(id);
  const folder = mkdtempSync(join(tmpdir(), "zip-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, content] of Object.entries(unzipSync(zipOf(program, { name: "taken", node })))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const command = commandOf(program).replace(/\bnode\b/, `"${process.execPath}"`);
  const { stdout, status } = spawnSync("sh", ["-c", command], { cwd: join(folder, "taken"), encoding: "utf8" });
  expect({ kind: "exited", exitCode: status }).toEqual(recording.outcome);
  const recorded = printedLines(recording.events).filter(({ stream }) => stream === "stdout");
  expect(stdout.trimEnd().split("\n").sort()).toEqual(recorded.map(({ text }) => text).sort());
});
