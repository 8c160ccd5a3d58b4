import { keepFiles } from "./keep-files.ts";
import { note, notes } from "./notes.ts";
import { forgetFiles, keptPaths, sweep } from "./store.ts";
import { build, worker } from "./this-build.ts";
import { livingBuilds, noteStrangers } from "./whose-build.ts";

/**
 * install fetches what this build needs to take the place of the one before: the core, and of everything that the reader
 * has kept, the new form. It fails where the host does not give all of it, and the build before stays in charge.
 */
export async function install(): Promise<void> {
  const { builds, current, whole } = await notes(true);
  const before = builds[current];
  const keptBefore = before === undefined ? new Set<string>() : await keptPaths(before);
  const wanted = whole ? Object.keys(build.files) : [...build.core, ...newFormOf(keptBefore)];
  const here = await keptPaths();
  // From now on nobody sweeps away what comes for this build.
  await note((all) => ({ builds: { ...all.builds, [build.id]: build } }));
  const fault = await keepFiles(wanted);
  if (fault !== null && fault.end !== "full") {
    const isOfBefore = (path: string): boolean => before?.files[path]?.[1] === build.files[path]?.[1];
    await forgetFiles([...(await keptPaths())].filter((path) => !here.has(path) && !isOfBefore(path)));
    throw new Error(`This version of the site is not kept for reading offline: ${describe(fault)}`);
  }
  // Only the worker itself has changed.
  if (current === build.id) await worker.skipWaiting();
}

/** What takes the place of files of the build before. */
function newFormOf(kept: ReadonlySet<string>): string[] {
  const pages = [...kept].filter((path) => Object.hasOwn(build.pages, path));
  const runs = pages.some((path) => build.pages[path]?.runs) && build.engine.length > 0;
  const isEngineHere = [...kept].some((path) => path.includes("library-core"));
  return [
    ...[...kept].filter((path) => Object.hasOwn(build.files, path)),
    ...pages.flatMap((path) => build.pages[path]?.needs ?? []),
    ...(runs && isEngineHere ? build.engine : []),
  ];
}

function describe(fault: { readonly end: string; readonly file?: string }): string {
  return fault.end === "changed"
    ? `the host sends ${fault.file ?? "a file"} otherwise than it was built.`
    : `${fault.file ?? "a file"} could not be fetched.`;
}

/** activate takes over: what is open stays with the build that it is of, and what no build needs is removed. */
export async function activate(): Promise<void> {
  await noteStrangers();
  await note(({ builds }) => ({ builds: { ...builds, [build.id]: build } }));
  await sweepStore();
  const { strangers } = await notes();
  for (const client of await worker.clients.matchAll()) if (client.id in strangers) client.postMessage("another build");
}

/** sweepStore removes the files of builds that no open page is of. */
export async function sweepStore(): Promise<void> {
  const living = await livingBuilds();
  await sweep(living).catch(() => undefined);
}
