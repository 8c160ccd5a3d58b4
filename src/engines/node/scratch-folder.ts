import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageFiles } from "#program/packages.ts";
import type { Program } from "#program/program.ts";

/** A scratch folder holds a program's files while it runs, and is gone afterwards. */
export class ScratchFolder {
  /** The folder's real path, as the program sees it. */
  readonly path: string;

  constructor(program: Program) {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), "interleave-")));
    for (const [path, text] of Object.entries(packageFiles(program))) {
      const place = join(this.path, path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}
