import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files as the client sends them: folders have `d`, files have `f` with their text in `c`. */
export interface Tree {
  readonly d?: Readonly<Record<string, Tree>>;
  readonly f?: { readonly c: string };
}

/** A box is the folder of one container of the stand-in. */
export class Box {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "interleave-box-")));

  /** The place of a path in it. */
  at(path: string): string {
    return join(this.path, path);
  }

  load({ d = {} }: Tree, below: string): void {
    for (const [name, entry] of Object.entries(d)) {
      const place = this.at(join(below, name));
      if (entry.f === undefined) {
        mkdirSync(place, { recursive: true });
        this.load(entry, join(below, name));
      } else {
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, entry.f.c);
      }
    }
  }

  change(method: "mkdir" | "rm" | "readdir", path: string): unknown {
    switch (method) {
      case "mkdir":
        mkdirSync(this.at(path), { recursive: true });
        return null;
      case "rm":
        rmSync(this.at(path), { recursive: true, force: true, maxRetries: 3 });
        return null;
      case "readdir":
        return readdirSync(this.at(path));
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}
