import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { diagnosticOf, stripTypes } from "#example/strip-types.ts";
import type { Diagnostic } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";

const verdicts = new Map<string, Promise<Diagnostic | undefined>>();

/** Checks every code file of a program as Node would on loading it, and gives what is wrong; running nothing. */
export async function checkProgram(program: Program, node: string): Promise<Diagnostic[]> {
  const codeFiles = Object.entries(program.files).filter(([file]) => /\.[cm]?[jt]s$/.test(file));
  const found = await Promise.all(
    codeFiles.map(([file, source]) => {
      const key = JSON.stringify([node, file, source]);
      const verdict = verdicts.get(key) ?? checkFile(file, source, node);
      verdicts.set(key, verdict);
      return verdict;
    }),
  );
  return found.filter((diagnostic) => diagnostic !== undefined);
}

async function checkFile(file: string, source: string, node: string): Promise<Diagnostic | undefined> {
  const stripped = stripTypes(file, source);
  if (stripped.kind === "rejected") return stripped.diagnostic;
  const folder = mkdtempSync(join(tmpdir(), "interleave-check-"));
  try {
    const place = join(folder, /\.c[jt]s$/.test(file) ? "file.cjs" : "file.mjs");
    writeFileSync(place, stripped.javaScript);
    const report = await new Promise<string>((resolve) => {
      execFile(node, ["--check", place], { env: {} }, (error, _stdout, stderr) => resolve(error ? stderr : ""));
    });
    const message = /^SyntaxError: (.*)$/m.exec(report)?.[1];
    return message === undefined ? undefined : diagnosticOf(file, report, message);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
