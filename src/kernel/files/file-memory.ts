// The files of a run lie in one piece of memory that all of its threads share, so that what one writes another reads at
// once, as on a disk. It is laid out as a disk of blocks: a header, a table that says for each block which one follows it
// (as the file allocation table of old did), and the blocks. A file is a chain of blocks; the first begins with the file's
// own fields, and its number is the file's number. Whoever changes or reads anything holds the lock.
import { FileError } from "./file-error.ts";
import { blockBytes, blockCount, fieldBytes, firstBlockAt, headerWords, word } from "./file-layout.ts";

const [made, beingMade] = [2, 1];

/** The fields of a file: numbers, times in milliseconds since 1970. `opens` counts descriptors, `version` changes. */
export const field = {
  mode: 0,
  links: 1,
  owner: 2,
  group: 3,
  size: 4,
  accessed: 5,
  modified: 6,
  changed: 7,
  born: 8,
  opens: 9,
  version: 10,
  device: 11,
} as const;

/** The name of a field. */
export type FieldName = keyof typeof field;

/** File memory is the disk: numbered files of bytes, without names. */
export class FileMemory {
  readonly #memory: ArrayBuffer | SharedArrayBuffer;
  readonly #words: Int32Array<ArrayBufferLike>;
  readonly #bytes: Uint8Array<ArrayBufferLike>;
  readonly #numbers: Float64Array<ArrayBufferLike>;
  readonly #blocks: number;
  readonly #base: number;
  readonly #holder: number;
  #depth = 0;

  /** `limit` is the total of bytes that files may take; `holder` a number that no other guest of the run has. */
  constructor(memory: ArrayBuffer | SharedArrayBuffer, limit: number, holder: number) {
    this.#memory = memory;
    this.#blocks = blockCount(limit);
    this.#base = firstBlockAt(limit);
    this.#holder = holder;
    this.#grow(this.#base);
    // Views that grow with the memory.
    this.#words = new Int32Array(memory);
    this.#bytes = new Uint8Array(memory);
    this.#numbers = new Float64Array(memory);
  }

  /** Does something while no other guest touches the files. */
  locked<Returned>(run: () => Returned): Returned {
    if (this.#depth === 0) this.#lock();
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#unlock();
    }
  }

  /** Fills the memory, if this guest is the first that asks for it. */
  prepare(fill: () => void): void {
    this.locked(() => {
      if (this.#words[word.state] === made) return;
      if (this.#words[word.state] === beingMade) throw new FileError("EIO");
      this.#words[word.state] = beingMade;
      fill();
      this.#words[word.state] = made;
    });
  }

  /** Blocks that files take, and that there are. */
  get usage(): { readonly used: number; readonly blocks: number; readonly blockBytes: number } {
    return { used: this.#word(word.used), blocks: this.#blocks, blockBytes };
  }

  get(file: number, name: FieldName): number {
    return this.#numbers[this.#fieldAt(file, name)] ?? 0;
  }

  set(file: number, name: FieldName, value: number): void {
    this.#numbers[this.#fieldAt(file, name)] = value;
  }

  /** A number that no change has had before. */
  nextVersion(): number {
    const clock = this.#word(word.clock) + 1;
    this.#words[word.clock] = clock;
    return clock;
  }

  /** Makes an empty file. */
  create(mode: number, now: number): number {
    const file = this.#takeBlock();
    const at = this.#blockAt(file);
    this.#bytes.fill(0, at, at + fieldBytes);
    this.set(file, "mode", mode);
    for (const name of ["accessed", "modified", "changed", "born"] as const) this.set(file, name, now);
    this.set(file, "version", this.nextVersion());
    return file;
  }

  /** Gives back a file's blocks, the first included. */
  destroy(file: number): void {
    this.#giveBack(file);
  }

  /** Copies bytes of a file into a buffer, and says how many there were. */
  read(file: number, position: number, target: Uint8Array<ArrayBufferLike>): number {
    const length = Math.max(0, Math.min(target.length, this.get(file, "size") - position));
    this.#eachRun(file, position, length, (at, from, size) => {
      target.set(this.#bytes.subarray(at, at + size), from);
    });
    return length;
  }

  /** Writes bytes into a file, which grows as it must; fails with `ENOSPC` before anything is written. */
  write(file: number, position: number, source: Uint8Array<ArrayBufferLike>): void {
    const end = position + source.length;
    if (source.length > 0 && end > this.get(file, "size")) this.#extend(file, position, end);
    this.#eachRun(file, position, source.length, (at, from, size) => {
      this.#bytes.set(source.subarray(from, from + size), at);
    });
  }

  /** Makes a file shorter, or longer by zeros. */
  resize(file: number, size: number): void {
    const before = this.get(file, "size");
    if (size > before) this.#extend(file, size, size);
    if (size >= before) return;
    const last = this.#blockOf(file, Math.max(0, Math.ceil((size + fieldBytes) / blockBytes) - 1));
    const rest = this.#next(last);
    this.#setNext(last, 0);
    if (rest !== 0) this.#giveBack(rest);
    this.set(file, "size", size);
  }

  /** Makes room up to `end`, with zeros from the present end up to `written`. */
  #extend(file: number, written: number, end: number): void {
    const before = this.get(file, "size");
    const needed = Math.ceil((end + fieldBytes) / blockBytes);
    let have = Math.max(1, Math.ceil((before + fieldBytes) / blockBytes));
    if (needed - have > this.#blocks - this.#word(word.used)) throw new FileError("ENOSPC");
    let last = this.#blockOf(file, have - 1);
    for (; have < needed; have += 1) {
      const block = this.#takeBlock();
      this.#setNext(last, block);
      last = block;
    }
    this.#eachRun(file, before, Math.max(0, written - before), (at, _, size) => {
      this.#bytes.fill(0, at, at + size);
    });
    this.set(file, "size", end);
  }

  /** Goes over the runs of adjacent blocks that hold a part of a file. */
  #eachRun(file: number, position: number, length: number, visit: (at: number, from: number, size: number) => void) {
    if (length <= 0) return;
    let offset = (position + fieldBytes) % blockBytes;
    let block = this.#blockOf(file, Math.floor((position + fieldBytes) / blockBytes));
    for (let done = 0; done < length;) {
      const at = this.#blockAt(block) + offset;
      let size = blockBytes - offset;
      while (size < length - done && this.#next(block) === block + 1) {
        block += 1;
        size += blockBytes;
      }
      size = Math.min(size, length - done);
      visit(at, done, size);
      done += size;
      offset = 0;
      block = this.#next(block);
    }
  }

  #blockOf(file: number, index: number): number {
    let block = file;
    for (let left = index; left > 0; left -= 1) block = this.#next(block);
    return block;
  }

  #takeBlock(): number {
    let block = this.#word(word.free);
    if (block !== 0) {
      this.#words[word.free] = this.#next(block);
    } else {
      block = this.#word(word.last) + 1;
      if (block > this.#blocks) throw new FileError("ENOSPC");
      this.#grow(this.#blockAt(block) + blockBytes);
      this.#words[word.last] = block;
    }
    this.#words[word.used] = this.#word(word.used) + 1;
    this.#setNext(block, 0);
    return block;
  }

  #giveBack(first: number): void {
    let last = first;
    let count = 1;
    for (let next = this.#next(last); next !== 0; next = this.#next(last)) {
      last = next;
      count += 1;
    }
    this.#setNext(last, this.#word(word.free));
    this.#words[word.free] = first;
    this.#words[word.used] = this.#word(word.used) - count;
  }

  #grow(bytes: number): void {
    const memory = this.#memory;
    if (bytes <= memory.byteLength) return;
    const larger = Math.min(memory.maxByteLength, Math.max(bytes, memory.byteLength * 2));
    if ("grow" in memory) memory.grow(larger);
    else memory.resize(larger);
  }

  #lock(): void {
    for (;;) {
      const held = Atomics.compareExchange(this.#words, word.lock, 0, this.#holder);
      if (held === 0) return;
      Atomics.wait(this.#words, word.lock, held);
    }
  }

  #unlock(): void {
    Atomics.compareExchange(this.#words, word.lock, this.#holder, 0);
    Atomics.notify(this.#words, word.lock, 1);
  }

  #word(index: number): number {
    return this.#words[index] ?? 0;
  }

  #next(block: number): number {
    return this.#words[headerWords + block] ?? 0;
  }

  #setNext(block: number, next: number): void {
    this.#words[headerWords + block] = next;
  }

  #blockAt(block: number): number {
    return this.#base + (block - 1) * blockBytes;
  }

  #fieldAt(file: number, name: FieldName): number {
    return this.#blockAt(file) / Float64Array.BYTES_PER_ELEMENT + field[name];
  }
}
