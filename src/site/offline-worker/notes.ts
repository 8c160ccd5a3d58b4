// What the worker must remember while it sleeps: browsers end it after half a minute of quiet.
import { base } from "./this-build.ts";
import type { Build } from "./wire.ts";

/** What is remembered. */
export interface Notes {
  /** The build of the worker that is or was in charge. */
  readonly current: string;
  /** Open pages and workers that are not of the current build, each with its own: a build's id, or `network`. */
  readonly strangers: Readonly<Record<string, string>>;
  /** Builds by their id. */
  readonly builds: Readonly<Record<string, Build>>;
  /** Whether the reader wants the whole site kept. */
  readonly whole: boolean;
  /** Files that were found damaged and fetched again, the newest last. */
  readonly mended: readonly string[];
}

/** The name of the cache with the notes. */
const cacheName = `interleave notes ${base}`;
const key = `${base}?notes`;
const nothing: Notes = { current: "", strangers: {}, builds: {}, whole: false, mended: [] };

let known: Promise<Notes> | undefined;
let writing: Promise<unknown> = Promise.resolve();
let isSaved = true;

/** notes gives what is remembered. Two workers may write, so what is not asked `fresh` may lack the other's last word. */
export function notes(fresh = false): Promise<Notes> {
  if (fresh) known = undefined;
  known ??= read();
  return known;
}

async function read(): Promise<Notes> {
  try {
    const found = await (await caches.open(cacheName)).match(key);
    return found === undefined ? nothing : { ...nothing, ...((await found.json()) as Partial<Notes>) };
  } catch {
    return nothing;
  }
}

/** note changes what is remembered, one change after the other. Where the disk is full, it holds until the worker ends. */
export function note(change: (before: Notes) => Partial<Notes>): Promise<void> {
  const next = writing.then(async () => {
    const before = await notes(isSaved);
    const after = { ...before, ...change(before) };
    known = Promise.resolve(after);
    isSaved = await write(after);
  });
  writing = next;
  return next;
}

async function write(after: Notes): Promise<boolean> {
  try {
    await (await caches.open(cacheName)).put(key, Response.json(after));
    return true;
  } catch {
    return false;
  }
}
