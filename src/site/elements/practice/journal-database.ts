// The practice's database on the device. Values are only ever added to it, in one transaction for all that belong together;
// what cannot be read moves from `entries` to `aside`, also in one.
import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from "idb";
import { canonicalText } from "../../practice/canonical-text.ts";
import { isEntry } from "../../practice/is-entry.ts";
import type { Journal } from "../../practice/journal.ts";

/** The name of the database. */
export const journalDatabaseName = "interleave.practice";

interface Schema extends DBSchema {
  /** Entries by their ids. */
  entries: { key: string; value: { readonly id: string } };
  /** What no entry could be read from, and entries whose id another one has. */
  aside: { key: number; value: unknown };
}

export type JournalDatabase = IDBPDatabase<Schema>;

/** openJournalDatabase opens it; it rejects where storage is forbidden, and where a newer build has written it. */
export function openJournalDatabase(onLost: () => void): Promise<JournalDatabase> {
  return openDB<Schema>(journalDatabaseName, 1, {
    upgrade(database) {
      database.createObjectStore("entries", { keyPath: "id" });
      database.createObjectStore("aside", { autoIncrement: true });
    },
    blocking(_current, _blocked, event) {
      // Another tab has a newer build, and waits for this one to let go.
      (event.target as IDBDatabase).close();
      onLost();
    },
    terminated: onLost,
  });
}

/** readValues reads all that is there as JSON values; what lies among the entries and is none is moved aside. */
export async function readValues(database: JournalDatabase): Promise<unknown[]> {
  const reading = database.transaction(["entries", "aside"]);
  const [entries, aside] = await Promise.all([
    reading.objectStore("entries").getAll(),
    reading.objectStore("aside").getAll(),
  ]);
  await reading.done;
  const unreadable = entries.filter((value) => !isEntry(value));
  if (unreadable.length > 0) await moveAside(database, unreadable);
  return [...entries, ...aside].map(jsonOf);
}

/** addValues adds what is not there yet, all of it or nothing. An entry whose id is taken by another one goes aside. */
export async function addValues(database: JournalDatabase, { entries, aside }: Journal): Promise<void> {
  await change(database, async (inEntries, inAside) => {
    const late = [...aside];
    for (const entry of entries) {
      const present = await inEntries.get(entry.id);
      if (present === undefined) await inEntries.add(entry);
      else if (canonicalText(present) !== canonicalText(entry)) late.push(entry);
    }
    if (late.length === 0) return;
    const taken = new Set((await inAside.getAll()).map((value) => canonicalText(jsonOf(value))));
    for (const value of late) if (!taken.has(canonicalText(value))) await inAside.add(value);
  });
}

/** clearValues takes everything away. */
export async function clearValues(database: JournalDatabase): Promise<void> {
  await change(database, async (inEntries, inAside) => {
    await inEntries.clear();
    await inAside.clear();
  });
}

async function moveAside(database: JournalDatabase, values: readonly { readonly id: string }[]): Promise<void> {
  await change(database, async (inEntries, inAside) => {
    for (const { id } of values) {
      // Another tab may have moved it meanwhile.
      const value: unknown = await inEntries.get(id);
      if (value === undefined || isEntry(value)) continue;
      await inAside.add(value);
      await inEntries.delete(id);
    }
  });
}

type Place<Name extends "entries" | "aside"> = IDBPObjectStore<Schema, ["entries", "aside"], Name, "readwrite">;

/** Does all that `act` does, or nothing of it. */
async function change(
  database: JournalDatabase,
  act: (entries: Place<"entries">, aside: Place<"aside">) => Promise<void>,
): Promise<void> {
  const transaction = database.transaction(["entries", "aside"], "readwrite");
  const done = transaction.done.then(() => undefined);
  // It is waited for below, unless something fails before.
  done.catch(() => undefined);
  try {
    await act(transaction.objectStore("entries"), transaction.objectStore("aside"));
  } catch (error) {
    // Where the failure itself has ended the transaction, there is nothing left to abort.
    if (transaction.error === null) transaction.abort();
    throw error;
  }
  await done;
}

/** A value as JSON can hold it: whatever else lies in the database was not written by this site. */
function jsonOf(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null") as unknown;
  } catch {
    return String(value);
  }
}
