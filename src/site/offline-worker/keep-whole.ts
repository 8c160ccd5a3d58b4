import { keepFiles, mend } from "./keep-files.ts";
import { note } from "./notes.ts";
import { forgetFiles, keptPaths } from "./store.ts";
import { build } from "./this-build.ts";
import type { KeepEnd, KeepTold } from "./wire.ts";

/**
 * keepWhole keeps every file of the site, and tells how far it is. Where the disk is full, what it has added is removed
 * and what was there before stays; where it is cancelled or the connection is lost, what has come stays.
 */
export async function keepWhole(tell: (told: KeepTold) => void, signal: AbortSignal): Promise<void> {
  await mend();
  const before = await keptPaths();
  const missing = Object.keys(build.files).filter((path) => !before.has(path));
  const sizeOf = (paths: Iterable<string>): number => [...paths].reduce((sum, path) => sum + sizeOfFile(path), 0);
  let done = sizeOf(before);
  const of = done + sizeOf(missing);
  tell({ done, of });
  const fault = await keepFiles(missing, {
    signal,
    onKept: (path) => tell({ done: (done += sizeOfFile(path)), of }),
  });
  if (fault?.end === "full") await forgetFiles([...(await keptPaths())].filter((path) => !before.has(path)));
  if (fault === null) await note(() => ({ whole: true }));
  const end: KeepEnd = fault?.end === "full" ? { end: "full", needed: sizeOf(missing) } : (fault ?? { end: "kept" });
  tell(end);
}

function sizeOfFile(path: string): number {
  return build.files[path]?.[0] ?? 0;
}

/** removeAll removes what is kept, and keeps nothing any more that is not asked for or visited. */
export async function removeAll(): Promise<void> {
  await note(() => ({ whole: false, mended: [] }));
  const core = new Set(build.core);
  await forgetFiles([...(await keptPaths())].filter((path) => !core.has(path)));
}
