import { fetchFile } from "./fetch-file.ts";
import { note } from "./notes.ts";
import { keepFile, keptFile, keptPaths } from "./store.ts";
import { build } from "./this-build.ts";
import type { KeepEnd } from "./wire.ts";

/** How many files are fetched at once, so that the page that is read comes first. */
const atOnce = 4;

/** Why files could not be kept. */
export type KeepFault = Exclude<KeepEnd, { end: "kept" }>;

/** keepFiles fetches and keeps what is not here yet of these files; it tells the first thing that kept it from doing so. */
export async function keepFiles(
  paths: Iterable<string>,
  { signal, onKept }: { signal?: AbortSignal; onKept?: (path: string) => void } = {},
): Promise<KeepFault | null> {
  const here = await keptPaths();
  const waiting = [...new Set(paths)].filter((path) => Object.hasOwn(build.files, path) && !here.has(path));
  const queue = waiting.values();
  let fault: KeepFault | null = null;
  const work = async (): Promise<void> => {
    for (const path of queue) {
      if (fault !== null) return;
      if (signal?.aborted) {
        fault = { end: "cancelled" };
        return;
      }
      const found = await keepOne(path);
      if (found === null) onKept?.(path);
      else fault ??= found;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return fault;
}

async function keepOne(path: string): Promise<KeepFault | null> {
  try {
    const { isOfBuild, response } = await fetchFile(path, build, "low");
    if (!isOfBuild) return { end: response.ok ? "changed" : "unreachable", file: path };
    await keepFile(path, response);
    return null;
  } catch (fault) {
    return isFull(fault) ? { end: "full", needed: build.files[path]?.[0] ?? 0 } : { end: "unreachable", file: path };
  }
}

/** isFull tells whether something failed because the disk, or what a site may have of it, is full. */
export function isFull(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === "QuotaExceededError";
}

/** mend looks at the bytes of all kept files, and fetches again those that are damaged. It gives what it could not mend. */
export async function mend(): Promise<string[]> {
  const damaged: string[] = [];
  for (const path of await keptPaths()) if ((await keptFile(path)) === "damaged") damaged.push(path);
  if (damaged.length === 0) return [];
  await keepFiles(damaged);
  const here = await keptPaths();
  await noteMended(damaged.filter((path) => here.has(path)));
  return damaged.filter((path) => !here.has(path));
}

/** noteMended remembers files that were damaged and are whole again, so that the reader can be told. */
export async function noteMended(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  console.warn(`Kept files were damaged and have been fetched again: ${paths.join(", ")}`);
  await note(({ mended }) => ({ mended: [...new Set([...mended, ...paths])].slice(-20) }));
}
