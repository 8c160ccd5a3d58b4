import type { Entry } from "../../practice/entry.ts";
import { emptyJournal, journalOf, mergeJournals, type Journal } from "../../practice/journal.ts";
import { addValues, clearValues, openJournalDatabase, readValues, type JournalDatabase } from "./journal-database.ts";

/** The journal of this device, read. Every method works also where the device keeps nothing: then it lives as long as the page. */
export interface OpenJournal {
  /** All that is known: what the device keeps, and what it does not keep. */
  readonly journal: Journal;
  /** The entries of the journal, the oldest first. */
  readonly entries: readonly Entry[];
  /** What the reader has to know about keeping, in sentences, or null. */
  readonly trouble: string | null;
  /** Adds entries. They count at once; the promise waits until they are kept, or `trouble` says why not. It never rejects. */
  add(...entries: readonly Entry[]): Promise<void>;
  /** Puts another journal into this one, all of it or nothing; it gives how many entries and values were new. */
  merge(other: Journal): Promise<number>;
  /** Takes everything away, also for other tabs, and gives what was there: `merge` brings it back. */
  clear(): Promise<Journal>;
  /** Calls back after every change, also one that another tab made; it gives a function that ends this. */
  onChange(listener: () => void): () => void;
}

/** openJournal reads the journal of this device. It never rejects: where nothing can be read, `trouble` says so. */
export async function openJournal(): Promise<OpenJournal> {
  const journal = new KeptJournal();
  await journal.open();
  return journal;
}

class KeptJournal implements OpenJournal {
  #journal = emptyJournal;
  /** What is not on the device: it is on its way there, or could not be kept. */
  #unkept = emptyJournal;
  #database: JournalDatabase | null = null;
  #trouble: string | null = null;
  /** Whatever uses the database waits for what came before. */
  #turn: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #others = new BroadcastChannel("interleave.practice");

  get journal(): Journal {
    return this.#journal;
  }

  get entries(): readonly Entry[] {
    return this.#journal.entries;
  }

  get trouble(): string | null {
    return this.#trouble;
  }

  async open(): Promise<void> {
    try {
      this.#database = await openJournalDatabase(() => this.#lose());
      await this.#read();
    } catch (error) {
      this.#database?.close();
      this.#database = null;
      this.#trouble = sayTrouble(error);
    }
    this.#others.addEventListener("message", () => void this.#inTurn(() => this.#read()));
  }

  async add(...entries: readonly Entry[]): Promise<void> {
    await this.merge({ entries, aside: [] });
  }

  async merge(other: Journal): Promise<number> {
    const before = countOf(this.#journal);
    this.#unkept = mergeJournals(this.#unkept, other);
    this.#journal = mergeJournals(this.#journal, other);
    const added = countOf(this.#journal) - before;
    this.#tell();
    await this.#inTurn(() => this.#keep());
    return added;
  }

  async clear(): Promise<Journal> {
    const cleared = this.#journal;
    await this.#inTurn(async (database) => {
      await clearValues(database);
      this.#others.postMessage("changed");
    });
    // What could not be taken from the device stays here, too: the page shows what is so.
    if (this.#database === null || this.#trouble === null) [this.#journal, this.#unkept] = [emptyJournal, emptyJournal];
    this.#tell();
    return cleared;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #keep(): Promise<void> {
    const { entries, aside } = this.#unkept;
    if (this.#database === null || entries.length + aside.length === 0) return;
    const kept = this.#unkept;
    await addValues(this.#database, kept);
    const isKept = new Set<unknown>([...kept.entries, ...kept.aside]);
    const rest = [...this.#unkept.entries, ...this.#unkept.aside].filter((value) => !isKept.has(value));
    this.#unkept = journalOf(rest);
    this.#others.postMessage("changed");
  }

  async #read(): Promise<void> {
    if (this.#database === null) return;
    const values = await readValues(this.#database);
    this.#journal = mergeJournals(journalOf(values), this.#unkept);
    this.#tell();
  }

  /** Uses the database when everything before has come to its end. A failure becomes trouble, until all is kept. */
  #inTurn(act: (database: JournalDatabase) => Promise<void>): Promise<void> {
    const turn = this.#turn.then(async () => {
      if (this.#database === null) return;
      const before = this.#trouble;
      try {
        await act(this.#database);
        // What could not be kept before, and is not yet, is no better for this.
        if (countOf(this.#unkept) === 0) this.#trouble = null;
      } catch (error) {
        this.#trouble = sayTrouble(error);
      }
      if (this.#trouble !== before) this.#tell();
    });
    this.#turn = turn;
    return turn;
  }

  /** The connection has ended, because a newer build needs the database for itself, or the browser took it away. */
  #lose(): void {
    this.#database = null;
    this.#trouble = troubles.lost;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function countOf({ entries, aside }: Journal): number {
  return entries.length + aside.length;
}

const onlyHere = "What you do now is kept only while this page is open: save it as a file before you leave.";

const troubles = {
  newer: `A newer version of this site has written your practice on this device. This page cannot read it, and leaves it as it is. ${onlyHere}`,
  full: `The storage of this browser is full. ${onlyHere}`,
  lost: `This page has lost its place in the browser’s storage. Load the page again. ${onlyHere}`,
  forbidden: `This browser does not let this page keep anything on the device. ${onlyHere}`,
};

function sayTrouble(error: unknown): string {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "VersionError") return troubles.newer;
  if (name === "QuotaExceededError") return troubles.full;
  return name === "InvalidStateError" ? troubles.lost : troubles.forbidden;
}
