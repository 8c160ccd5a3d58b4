// A list of plain values in memory that the threads of a process share. It is kept as a text, and each new text is written
// beside the one that holds: a thread that is ended while it writes leaves the list as it was.
import { bare, max, min, part, setBytes } from "../intrinsics.ts";
import { headerBytes, word } from "../share-list.ts";
import { host } from "./host.ts";

/** What a shared list holds. */
export type Plain = string | number;

const noRoom = "The embedded engine has no room for more of what threads share: run this program with full Node.";
const nothing: readonly Plain[] = [];

/** A shared list is read and changed by one thread at a time. */
export class SharedList {
  readonly #memory: ArrayBuffer | SharedArrayBuffer;
  readonly #words: Int32Array<ArrayBufferLike>;
  readonly #holder: number;
  readonly #encoder = new host.TextEncoder();
  readonly #decoder = new host.TextDecoder();
  #version = 0;
  #values = nothing;

  /** `holder` is a number that no other guest of the run has. */
  constructor(memory: ArrayBuffer | SharedArrayBuffer, holder: number) {
    this.#memory = memory;
    this.#words = new Int32Array(memory, 0, word.count);
    this.#holder = holder;
  }

  /** What the list holds now. */
  read(): readonly Plain[] {
    if (Atomics.load(this.#words, word.version) !== this.#version) this.change(() => undefined);
    return this.#values;
  }

  /** Gives the list other values, if the change gives any, while no other thread touches it. */
  change(edit: (values: readonly Plain[]) => Plain[] | undefined): void {
    this.#lock();
    try {
      this.#refresh();
      const values = edit(this.#values);
      if (values === undefined) return;
      this.#write(values);
      this.#values = values;
    } finally {
      Atomics.compareExchange(this.#words, word.lock, this.#holder, 0);
      Atomics.notify(this.#words, word.lock, 1);
    }
  }

  #lock(): void {
    for (;;) {
      const held = Atomics.compareExchange(this.#words, word.lock, 0, this.#holder);
      if (held === 0) return;
      Atomics.wait(this.#words, word.lock, held);
    }
  }

  #refresh(): void {
    const version = Atomics.load(this.#words, word.version);
    if (version === this.#version) return;
    const { from, length } = this.#place(version);
    const bytes = new Uint8Array(length);
    setBytes(bytes, part(new Uint8Array(this.#memory), from, from + length), 0);
    this.#values = JSON.parse(this.#decoder.decode(bytes)) as Plain[];
    this.#version = version;
  }

  #write(values: Plain[]): void {
    // Without a prototype nobody's `toJSON` is found.
    const bytes = this.#encoder.encode(JSON.stringify(bare(values)));
    const { length } = bytes;
    const present = this.#place(this.#version);
    const from = present.from - headerBytes >= length ? headerBytes : present.from + present.length;
    this.#grow(from + length);
    setBytes(new Uint8Array(this.#memory), bytes, from);
    const version = this.#version + 1;
    const at = placeOf(version);
    this.#words[at] = from;
    this.#words[at + 1] = length;
    Atomics.store(this.#words, word.version, version);
    this.#version = version;
  }

  /** Where the text of a version lies. */
  #place(version: number): { readonly from: number; readonly length: number } {
    const at = placeOf(version);
    return { from: max(this.#words[at] ?? 0, headerBytes), length: this.#words[at + 1] ?? 0 };
  }

  #grow(bytes: number): void {
    const memory = this.#memory;
    if (bytes <= memory.byteLength) return;
    if (bytes > memory.maxByteLength) throw new RangeError(noRoom);
    const larger = min(memory.maxByteLength, max(bytes, memory.byteLength * 2));
    if ("grow" in memory) memory.grow(larger);
    else memory.resize(larger);
  }
}

function placeOf(version: number): number {
  return version % 2 === 0 ? word.even : word.odd;
}
