import { fileAt } from "./file-at.ts";
import { sweepStore } from "./install.ts";
import { keepFiles } from "./keep-files.ts";
import { base, build } from "./this-build.ts";

let keepingPage: Promise<unknown> = Promise.resolve();

/** Settles when the pages that have been visited so far are kept, or cannot be; what their programs need may still come. */
export function visitedAreKept(): Promise<unknown> {
  return keepingPage;
}

/**
 * keepVisited keeps a page that has loaded, with what it is made of and what running its programs needs, for a reader who
 * may have no connection next time. A thrifty reader's connection is not used for what was not asked for.
 */
export async function keepVisited(page: string, thrifty: boolean): Promise<void> {
  const found = fileAt(build, base, new URL(page).pathname);
  if (found !== null && "file" in found) {
    const { needs = [], runs = false } = build.pages[found.file] ?? {};
    keepingPage = keepFiles([found.file, ...build.core]);
    await keepingPage;
    if (!thrifty) await keepFiles([...needs, ...(runs ? build.engine : [])]);
  }
  await sweepStore();
}
