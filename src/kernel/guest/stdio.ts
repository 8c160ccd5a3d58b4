// Standard output of the main thread. A program that only prints never loads Node's streams: the console writes through
// a small stand-in until the program itself asks for `process.stdout`, and through the real stream from then on.
import type { OutputStream } from "#program/run-event.ts";
import type { RequireInternal } from "./library.ts";
import type { ProcessObject } from "./process-object.ts";

/** What the console needs of a stream. */
interface ConsoleStream {
  write(text: string, callback?: (error?: Error | null) => void): boolean;
  listenerCount(event: string): number;
  once(): void;
  removeListener(): void;
  readonly isTTY?: boolean;
}

/** Writes text as one stream of the process. */
export type WriteText = (stream: OutputStream, text: string) => void;

interface NodeStream {
  new (options: object): Record<string, unknown>;
}

const descriptors: Readonly<Record<OutputStream, number>> = { stdout: 1, stderr: 2 };

function makeWritable(require: RequireInternal, stream: OutputStream, write: WriteText): Record<string, unknown> {
  const { Writable } = require<{ Writable: NodeStream }>("stream");
  const { StringDecoder } = require<{
    StringDecoder: new (encoding: string) => { write(bytes: Uint8Array): string };
  }>("string_decoder");
  const decoder = new StringDecoder("utf8");
  const writable = new Writable({
    decodeStrings: false,
    // Writing to a pipe is synchronous in Node on Linux, and so is this.
    write(chunk: string | Uint8Array, _encoding: string, done: () => void) {
      write(stream, typeof chunk === "string" ? chunk : decoder.write(chunk));
      done();
    },
    destroy(error: Error | null, done: (error: Error | null) => void) {
      done(error);
      (writable as unknown as { _undestroy(): void })._undestroy();
    },
  });
  return Object.assign(writable, {
    fd: descriptors[stream],
    _isStdio: true,
    _type: "pipe",
    destroySoon: writable["destroy"],
  });
}

/** Defines `process.stdout`, `process.stderr` and `process.stdin`, and gives the streams for the console. */
export function defineStdio(
  process: ProcessObject,
  require: RequireInternal,
  write: WriteText,
): Record<OutputStream, ConsoleStream> {
  const made: Partial<Record<OutputStream, Record<string, unknown>>> = {};
  const standIn = (stream: OutputStream): ConsoleStream => ({
    write(text, callback) {
      const real = made[stream] as ConsoleStream | undefined;
      if (real !== undefined) return real.write(text, callback);
      write(stream, text);
      return true;
    },
    // Nobody can listen before the real stream is there; the console then finds nothing to add.
    listenerCount: (event) => (made[stream] as ConsoleStream | undefined)?.listenerCount(event) ?? 1,
    once() {},
    removeListener() {},
  });
  for (const stream of ["stdout", "stderr"] as const) {
    Object.defineProperty(process, stream, {
      configurable: true,
      enumerable: true,
      get: () => (made[stream] ??= makeWritable(require, stream, write)),
    });
  }
  let stdin: { push(chunk: null): void } | undefined;
  Object.defineProperty(process, "stdin", {
    configurable: true,
    enumerable: true,
    get() {
      if (stdin === undefined) {
        const { Readable } = require<{ Readable: new (options: object) => { push(chunk: null): void } }>("stream");
        stdin = Object.assign(new Readable({ read() {} }), { fd: 0 });
        stdin.push(null);
      }
      return stdin;
    },
  });
  return { stdout: standIn("stdout"), stderr: standIn("stderr") };
}
