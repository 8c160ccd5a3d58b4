// The content of a folder: records of a file's number, the length of its name, and the name in UTF-8. A record whose number
// is 0 was removed.
import { utf8Bytes, utf8Text } from "../bindings/buffer-text.ts";
import type { FileMemory } from "./file-memory.ts";

const headBytes = 6;
/** So many removed records are put up with. */
const patience = 64;

interface Entry {
  readonly file: number;
  readonly at: number;
}

interface Known {
  version: number;
  records: number;
  readonly entries: Map<string, Entry>;
}

/** Folders know which names a folder has; what they have read once they read again only when it has changed. */
export class Folders {
  readonly #memory: FileMemory;
  readonly #known = new Map<number, Known>();

  constructor(memory: FileMemory) {
    this.#memory = memory;
  }

  /** The file of a name, or 0. */
  find(folder: number, name: string): number {
    return this.#read(folder).entries.get(name)?.file ?? 0;
  }

  /** Names and files, in the order in which they came. */
  list(folder: number): [name: string, file: number][] {
    return Array.from(this.#read(folder).entries, ([name, { file }]) => [name, file]);
  }

  isEmpty(folder: number): boolean {
    return this.#read(folder).entries.size === 0;
  }

  /** Adds a name that is not there yet. */
  add(folder: number, name: string, file: number): void {
    const known = this.#read(folder);
    const at = this.#memory.get(folder, "size");
    this.#memory.write(folder, at, recordOf(name, file));
    known.entries.set(name, { file, at });
    known.records += 1;
    this.#changed(folder, known);
  }

  remove(folder: number, name: string): void {
    const known = this.#read(folder);
    const entry = known.entries.get(name);
    if (entry === undefined) return;
    known.entries.delete(name);
    this.#memory.write(folder, entry.at, new Uint8Array(4));
    this.#changed(folder, known);
    if (known.records > patience + 2 * known.entries.size) this.#compact(folder, known);
  }

  /** Forgets what is known of a folder that is no more. */
  forget(folder: number): void {
    this.#known.delete(folder);
  }

  #compact(folder: number, known: Known): void {
    const entries = [...known.entries];
    this.#memory.resize(folder, 0);
    known.entries.clear();
    known.records = 0;
    for (const [name, { file }] of entries) this.add(folder, name, file);
    this.#changed(folder, known);
  }

  #changed(folder: number, known: Known): void {
    known.version = this.#memory.nextVersion();
    this.#memory.set(folder, "version", known.version);
  }

  #read(folder: number): Known {
    const version = this.#memory.get(folder, "version");
    const before = this.#known.get(folder);
    if (before?.version === version) return before;
    const bytes = new Uint8Array(this.#memory.get(folder, "size"));
    this.#memory.read(folder, 0, bytes);
    const view = new DataView(bytes.buffer);
    const known: Known = { version, records: 0, entries: new Map() };
    for (let at = 0; at < bytes.length; known.records += 1) {
      const file = view.getUint32(at, true);
      const end = at + headBytes + view.getUint16(at + 4, true);
      if (file !== 0) known.entries.set(utf8Text(bytes.subarray(at + headBytes, end)), { file, at });
      at = end;
    }
    this.#known.set(folder, known);
    return known;
  }
}

function recordOf(name: string, file: number): Uint8Array {
  const letters = utf8Bytes(name);
  const record = new Uint8Array(headBytes + letters.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, file, true);
  view.setUint16(4, letters.length, true);
  record.set(letters, headBytes);
  return record;
}
