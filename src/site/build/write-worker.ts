import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import type { Build } from "../offline-worker/wire.ts";
import { describeBuild } from "./describe-build.ts";

/** Which service worker a site gets: the one that keeps it, or the one that ends those that readers have. */
export type WorkerKind = "keep" | "retire";

/** writeWorker writes `sw.js` and `build.json` into a built site, whose files must not change after that. */
export async function writeWorker(folder: string, base: string, kind: WorkerKind = "keep"): Promise<Build> {
  const build = describeBuild(folder, base);
  const code = await bundledWorker(kind);
  writeFileSync(join(folder, "build.json"), JSON.stringify({ id: build.id, files: build.files }));
  writeFileSync(join(folder, "sw.js"), kind === "keep" ? `self.$build=${JSON.stringify(build)};\n${code}` : code);
  return build;
}

/** bundledWorker is the code of a service worker, as one script. */
export async function bundledWorker(kind: WorkerKind): Promise<string> {
  const name = kind === "keep" ? "main" : "retire";
  const input = fileURLToPath(new URL(`../offline-worker/${name}.ts`, import.meta.url));
  await using bundle = await rolldown({ input });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  return output[0].code;
}
