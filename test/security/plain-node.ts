import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "./hostile-program.ts";

/** What a program left on real Node. */
export interface LeftOnNode {
  readonly exitCode: number;
  readonly text: string;
  readonly errors: string;
}

/** runOnPlainNode runs a program on real Node with nothing of ours in its process: a hostile program would break that. */
export async function runOnPlainNode(files: Files): Promise<LeftOnNode> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-hostile-"));
  try {
    for (const [path, source] of Object.entries(files)) await writeFile(join(folder, path), source);
    const [entry = ""] = Object.keys(files);
    return await new Promise((resolve) => {
      const options = { cwd: folder, env: {}, timeout: 30_000 };
      execFile(process.execPath, [join(folder, entry)], options, (error, text, errors) => {
        resolve({ exitCode: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, text, errors });
      });
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
