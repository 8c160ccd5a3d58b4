import { canonicalText } from "./canonical-text.ts";
import type { Entry } from "./entry.ts";
import { isEntry } from "./is-entry.ts";

/** All that is kept of a reader's practice. */
export interface Journal {
  /** Those that can be read, each id once, the oldest first; of the same instant, by their ids. */
  readonly entries: readonly Entry[];
  /** JSON values that no entry could be read from, and entries whose id another one has: nothing is thrown away. */
  readonly aside: readonly unknown[];
}

/** The journal of somebody who begins. */
export const emptyJournal: Journal = { entries: [], aside: [] };

/**
 * journalOf makes a journal of JSON values. In which order they come, and how often, makes no difference: of two entries with
 * one id, which only a damaged file can have, the one whose text comes first by its characters counts, and the other is put aside.
 */
export function journalOf(values: Iterable<unknown>): Journal {
  const entries = new Map<string, Entry>();
  const aside = new Map<string, unknown>();
  for (const value of values) {
    if (!isEntry(value)) {
      aside.set(canonicalText(value), value);
      continue;
    }
    const present = entries.get(value.id);
    if (present === undefined) entries.set(value.id, value);
    else if (present !== value) {
      const [text, other] = [canonicalText(value), canonicalText(present)];
      if (text < other) entries.set(value.id, value);
      if (text !== other) aside.set(text < other ? other : text, text < other ? present : value);
    }
  }
  const byText = [...aside].sort(([first], [second]) => (first < second ? -1 : 1));
  return { entries: [...entries.values()].sort(byTime), aside: byText.map(([, value]) => value) };
}

/** mergeJournals puts two journals together: it loses nothing, and it does not matter which comes first. */
export function mergeJournals(first: Journal, second: Journal): Journal {
  return journalOf([...first.entries, ...first.aside, ...second.entries, ...second.aside]);
}

/** byTime is the order of entries: by their time, then by their ids. */
export function byTime(first: Entry, second: Entry): number {
  return first.at - second.at || (first.id < second.id ? -1 : first.id > second.id ? 1 : 0);
}
