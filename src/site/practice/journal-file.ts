import { emptyJournal, journalOf, type Journal } from "./journal.ts";

/** What the file says that it is, and the newest version of it that this build can read. */
const format = "interleave-practice";
const version = 1;

/** What a file came to. */
export interface ReadFile {
  /** All that was in it: what could not be read lies aside. */
  readonly journal: Journal;
  /** What the reader has to know, in a sentence, where not all of it could be read; otherwise null. */
  readonly told: string | null;
}

/** nameOfFile is what a file is called that was exported at this instant: `interleave-practice-2026-03-01.json`. */
export function nameOfFile(at: number): string {
  return `${format}-${new Date(at).toISOString().slice(0, 10)}.json`;
}

/** writeJournalFile is a journal as the text of a file: JSON, with each value on a line of its own, so that damage stays small. */
export function writeJournalFile({ entries, aside }: Journal, at: number): string {
  const head = JSON.stringify({ format, version, exported: new Date(at).toISOString() }).slice(0, -1);
  return `${head},"entries":${linesOf(entries)},"aside":${linesOf(aside)}}\n`;
}

/** readJournalFile takes what it can from the text of a file, and keeps aside what it cannot read of ours. */
export function readJournalFile(text: string): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return readDamaged(text);
  }
  if (!isFile(value)) return { journal: emptyJournal, told: `${expected} holds something else. ${nothing}` };
  if (value.version !== version) {
    return {
      journal: journalOf([value]),
      told:
        typeof value.version === "number" && value.version > version
          ? `Expected version ${version} of the file, but this is version ${value.version}, from a newer version of this site. All of it is kept aside: load the page again to get the newer version, and import the file once more.`
          : `Expected version ${version} of the file, but it says ${JSON.stringify(value.version) ?? "nothing"}. All of it is kept aside: export again where the file comes from.`,
    };
  }
  const { entries, aside = [] } = value;
  if (!Array.isArray(entries) || !Array.isArray(aside)) {
    return {
      journal: journalOf([value]),
      told: "Expected a list of entries in the file, but it has none. All of it is kept aside: export again where the file comes from.",
    };
  }
  const journal = journalOf([...entries, ...aside]);
  // What was aside when the file was written is nothing new.
  const unreadable = journalOf(entries).aside.length;
  return { journal, told: unreadable === 0 ? null : sayAside(unreadable, entries.length) };
}

const expected = "Expected a file that this page has exported, but this one";
const nothing = `Nothing has changed: choose a file with a name like ${format}-2026-01-31.json.`;

interface File {
  readonly version?: unknown;
  readonly entries?: unknown;
  readonly aside?: unknown;
}

function isFile(value: unknown): value is File {
  return typeof value === "object" && value !== null && "format" in value && value.format === format;
}

/** Reads a file that is no JSON line by line, where it is one of ours that something has happened to. */
function readDamaged(text: string): ReadFile {
  const [head = "", ...lines] = text.split("\n");
  if (!head.trimStart().startsWith(`{"format":"${format}"`)) {
    return { journal: emptyJournal, told: `${expected} is no JSON. ${nothing}` };
  }
  const values = lines
    .map((line) => line.trim().replace(/,$/, ""))
    .filter((line) => line !== "" && !/^\]/.test(line))
    .map(valueOf);
  const journal = journalOf(values);
  const { length } = journal.entries;
  return {
    journal,
    told: `Expected a whole file, but this one is cut off or damaged. ${length === 1 ? "1 entry was" : `${length} entries were`} read from it, and ${journal.aside.length} kept aside. If you have another copy, import that too: nothing is counted twice.`,
  };
}

/** The value of a line; one that is no JSON is kept as it stands. */
function valueOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return line;
  }
}

function sayAside(count: number, all: number): string {
  return `Expected ${all} entries, but ${count === 1 ? "one of them" : `${count} of them`} cannot be read. The others are taken, and ${count === 1 ? "this one is" : "these are"} kept aside, also in the next export.`;
}

function linesOf(values: readonly unknown[]): string {
  return values.length === 0 ? "[]" : `[\n${values.map((value) => JSON.stringify(value)).join(",\n")}\n]`;
}
