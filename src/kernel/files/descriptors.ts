// Open files of one guest, by number. 0 to 2 are the streams of the process.
import type { OutputStream } from "#program/run-event.ts";
import { fail } from "./file-error.ts";
import type { FileTree } from "./file-tree.ts";
import { kind } from "./find-path.ts";
import { openFlag } from "./open-flags.ts";

/** Where Node's own files begin: the lower numbers are its event loop's. */
const firstDescriptor = 20;
const mostOpen = 65_536;

interface OpenFile {
  readonly file: number;
  readonly flags: number;
  readonly path: string;
  position: number;
}

/** Writes bytes as one stream of the process. */
export type WriteStream = (stream: OutputStream, bytes: Uint8Array<ArrayBufferLike>) => void;

/** Descriptors are a guest's open files. Every method fails with `EBADF` for a number that is none of them. */
export class Descriptors {
  readonly #tree: FileTree;
  readonly #write: WriteStream;
  readonly #open = new Map<number, OpenFile | "stdin" | OutputStream>([
    [0, "stdin"],
    [1, "stdout"],
    [2, "stderr"],
  ]);

  constructor(tree: FileTree, write: WriteStream) {
    this.#tree = tree;
    this.#write = write;
  }

  /** Opens a file; the lowest number that is free. */
  open(path: string, flags: number, mode: number): number {
    if (this.#open.size >= mostOpen) return fail("EMFILE");
    const file = this.#tree.open(path, flags, mode);
    this.#tree.hold(file);
    let descriptor = firstDescriptor;
    while (this.#open.has(descriptor)) descriptor += 1;
    this.#open.set(descriptor, { file, flags, path, position: 0 });
    return descriptor;
  }

  close(descriptor: number): void {
    const open = this.#at(descriptor);
    this.#open.delete(descriptor);
    if (typeof open === "object") this.#tree.release(open.file);
  }

  /** The file of a descriptor; undefined for a stream of the process. */
  fileOf(descriptor: number): number | undefined {
    const open = this.#at(descriptor);
    return typeof open === "object" ? open.file : undefined;
  }

  /** Reads from a position, or from where the last read or write ended. */
  read(descriptor: number, position: number | undefined, target: Uint8Array<ArrayBufferLike>): number {
    const open = this.#at(descriptor);
    if (open === "stdin") return 0;
    if (typeof open === "string" || (open.flags & openFlag.accessMode) === openFlag.writeOnly) return fail("EBADF");
    const length = this.#tree.read(open.file, position ?? open.position, target);
    if (position === undefined) open.position += length;
    return length;
  }

  write(descriptor: number, position: number | undefined, source: Uint8Array<ArrayBufferLike>): number {
    const open = this.#at(descriptor);
    if (open === "stdin") return fail("EBADF");
    if (typeof open === "string") {
      this.#write(open, source);
      return source.length;
    }
    if ((open.flags & openFlag.accessMode) === 0) return fail("EBADF");
    const appends = (open.flags & openFlag.append) !== 0;
    const from = appends ? this.#tree.memory.get(open.file, "size") : (position ?? open.position);
    this.#tree.write(open.file, from, source);
    // Linux appends whatever the position says, and does not move the place then.
    if (position === undefined) open.position = from + source.length;
    return source.length;
  }

  truncate(descriptor: number, size: number): void {
    const open = this.#at(descriptor);
    if (typeof open === "string" || (open.flags & openFlag.accessMode) === 0) return fail("EINVAL");
    this.#tree.truncate(open.file, size);
  }

  /** What `fsync` asks: there is nothing to wait for. */
  check(descriptor: number): void {
    if (typeof this.#at(descriptor) === "string") return fail("EINVAL");
  }

  /** Whether a descriptor is of an ordinary file. */
  isFile(descriptor: number): boolean {
    const file = this.fileOf(descriptor);
    return file !== undefined && this.#tree.kindOf(file) === kind.file;
  }

  #at(descriptor: number): OpenFile | "stdin" | OutputStream {
    return this.#open.get(descriptor) ?? fail("EBADF");
  }
}
