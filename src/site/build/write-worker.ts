import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import type { Build } from "../service-worker/wire.ts";
import { describeBuild } from "./describe-build.ts";

/** Which service worker a site gets: the one that keeps it, or the one that ends those that readers have. */
export type WorkerKind = "keep" | "retire";

/** writeWorker writes `sw.js` and `build.json` into a built site, which must not change after that. */
export async function writeWorker(folder: string, base: string, kind: WorkerKind = "keep"): Promise<Build> {
  const build = describeBuild(folder, base);
  writeFileSync(join(folder, "build.json"), JSON.stringify({ id: build.id, files: build.files }));
  writeFileSync(join(folder, "sw.js"), await workerText(build, kind));
  return build;
}

/** workerText is the text of a service worker for a build. */
export async function workerText(build: Build, kind: WorkerKind = "keep"): Promise<string> {
  const code = await bundled(kind === "keep" ? "main" : "retire");
  return kind === "keep" ? `self.$build=${JSON.stringify(build)};\n${code}` : code;
}

async function bundled(name: string): Promise<string> {
  const input = fileURLToPath(new URL(`../service-worker/${name}.ts`, import.meta.url));
  await using bundle = await rolldown({ input });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  return output[0].code;
}
