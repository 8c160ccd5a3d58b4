import { spawn } from "node:child_process";
import { placeOf } from "#engines/node/place-of.ts";
import { ScratchFolder } from "#engines/node/scratch-folder.ts";
import { OutputRewriter } from "#probe/reading/rewrite-output.ts";
import type { Program } from "#program/program.ts";

const node = process.env["EXAMPLES_NODE"] ?? process.execPath;

/** What a program printed, and how it ended. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number | null;
}

/** runPlain runs a program as a reader would: no probe, no engine. */
export async function runPlain(program: Program): Promise<Printed> {
  using folder = new ScratchFolder(program);
  const child = spawn(node, [program.entry], {
    cwd: folder.path,
    env: { TZ: "UTC" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => (texts[stream] += text));
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  const rewrite = (text: string): string => new OutputRewriter(placeOf(folder.path)).push(text);
  return { stdout: rewrite(texts.stdout), stderr: rewrite(texts.stderr), exitCode };
}
