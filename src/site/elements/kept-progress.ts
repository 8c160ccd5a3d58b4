// How far the reader came with an exercise, kept on this device.
import { keptProgressName } from "./kept-progress-name.ts";
import type { Store } from "./kept-programs.ts";

/** What is kept: the names of the checks that passed when they were run last, and whether all ever did. */
export interface Progress {
  readonly passed: readonly string[];
  readonly isSolved: boolean;
}

/** What was kept of an exercise, if anything, and what the reader has to know about that, in a sentence. */
export interface ReadProgress {
  readonly progress: Progress | null;
  readonly trouble: string | null;
}

/** readProgress reads what is kept. What cannot be read is set aside unchanged, and told. */
export function readProgress(openStore: () => Store, id: string): ReadProgress {
  const name = keptProgressName(id);
  let text: string | null = null;
  try {
    text = openStore().getItem(name);
  } catch {
    return { progress: null, trouble: null };
  }
  if (text === null) return { progress: null, trouble: null };
  const progress = progressIn(text);
  if (progress !== null) return { progress, trouble: null };
  const aside = `${name}.unreadable`;
  try {
    openStore().setItem(aside, text);
  } catch {
    return { progress, trouble: "What was kept of your progress could not be read." };
  }
  const trouble = `What was kept of your progress could not be read. It lies unchanged in this browser’s storage, under ${aside}.`;
  return { progress, trouble };
}

/** keepProgress keeps progress; it gives null, or a sentence about why it is not kept. */
export function keepProgress(openStore: () => Store, id: string, progress: Progress): string | null {
  try {
    openStore().setItem(keptProgressName(id), JSON.stringify(progress));
    return null;
  } catch {
    return "This browser does not keep your progress: its storage is full or forbidden.";
  }
}

function progressIn(text: string): Progress | null {
  try {
    const { passed, isSolved } = JSON.parse(text) as { passed: unknown; isSolved: unknown };
    const isSound = Array.isArray(passed) && passed.every((name) => typeof name === "string");
    return isSound && typeof isSolved === "boolean" ? { passed: passed as string[], isSolved } : null;
  } catch {
    return null;
  }
}
