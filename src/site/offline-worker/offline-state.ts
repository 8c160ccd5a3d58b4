import { keepFiles, mend } from "./keep-files.ts";
import { notes } from "./notes.ts";
import { keptPaths } from "./store.ts";
import { build } from "./this-build.ts";
import type { OfflineState } from "./wire.ts";

/** offlineState looks at every kept file, mends what is damaged or missing where it can, and says what there is. */
export async function offlineState(): Promise<OfflineState> {
  const unmended = await mend();
  const { whole } = await notes();
  if (whole) await keepFiles(Object.keys(build.files));
  const kept = await keptPaths();
  const all = Object.keys(build.files);
  const wanted = whole ? all : build.core;
  const sum = (paths: Iterable<string>): { files: number; bytes: number } => {
    const list = [...paths];
    return { files: list.length, bytes: list.reduce((bytes, path) => bytes + (build.files[path]?.[0] ?? 0), 0) };
  };
  return {
    build: build.id,
    pages: Object.entries(build.pages).flatMap(([path, { title }]) =>
      kept.has(path) ? [{ path: path.replace(/(^|\/)index\.html$/, "$1"), title }] : [],
    ),
    kept: sum(kept),
    all: sum(all),
    whole,
    mended: (await notes()).mended,
    missing: [...new Set([...unmended, ...wanted.filter((path) => !kept.has(path))])],
  };
}
