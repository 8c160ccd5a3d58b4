// Standard output of the main thread. A program that only prints never loads Node's streams: the console writes through
// a small stand-in until the program itself asks for `process.stdout`, and through the real stream from then on.
import type { OutputStream } from "#program/run-event.ts";
import { exec } from "../intrinsics.ts";
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

/** Where the standard streams of a process lead. */
export interface StdioPlaces {
  /** Writes text as one stream of the process. */
  readonly write: (stream: OutputStream, text: string) => void;
  /** Writes bytes as they are, where the stream is a pipe; else returns false. */
  readonly writeBytes: (stream: OutputStream, bytes: Uint8Array) => boolean;
  /** Whether there is a pipe to read from. */
  readonly hasInput: () => boolean;
}

interface NodeStream {
  new (options: object): Record<string, unknown>;
}

const utf8 = /^utf-?8$/i;
const descriptors: Readonly<Record<OutputStream, number>> = { stdout: 1, stderr: 2 };

function makeWritable(
  require: RequireInternal,
  stream: OutputStream,
  { write, writeBytes }: StdioPlaces,
): Record<string, unknown> {
  const { Buffer } = require<{ Buffer: { from: (text: string, encoding: string) => Uint8Array } }>("buffer");
  const { Writable } = require<{ Writable: NodeStream }>("stream");
  const { StringDecoder } = require<{
    StringDecoder: new (encoding: string) => { write(bytes: Uint8Array): string };
  }>("string_decoder");
  const decoder = new StringDecoder("utf8");
  const writable = new Writable({
    decodeStrings: false,
    // Writing to a pipe is synchronous in Node on Linux, and so is this.
    write(chunk: string | Uint8Array, encoding: string, done: () => void) {
      if (typeof chunk === "string" && exec(utf8, encoding) !== null) write(stream, chunk);
      else {
        const bytes = typeof chunk === "string" ? Buffer.from(chunk, encoding) : chunk;
        if (!writeBytes(stream, bytes)) write(stream, decoder.write(bytes));
      }
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
  places: StdioPlaces,
): Record<OutputStream, ConsoleStream> {
  const made: Partial<Record<OutputStream, Record<string, unknown>>> = {};
  const standIn = (stream: OutputStream): ConsoleStream => ({
    write(text, callback) {
      const real = made[stream] as ConsoleStream | undefined;
      if (real !== undefined) return real.write(text, callback);
      places.write(stream, text);
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
      get: () => (made[stream] ??= makeWritable(require, stream, places)),
    });
  }
  let stdin: unknown;
  Object.defineProperty(process, "stdin", {
    configurable: true,
    enumerable: true,
    get: () => (stdin ??= places.hasInput() ? inputOf(require) : noInput(require)),
  });
  return { stdout: standIn("stdout"), stderr: standIn("stderr") };
}

interface InputStream {
  readonly readableFlowing: boolean | null;
  readonly _handle: { reading: boolean; readStop(): void } | null;
  readonly _readableState: { reading: boolean };
  readonly _writableState: { ended: boolean };
  on(event: string, listener: () => void): void;
}

/** Standard input from a pipe, as Node's `is_main_thread` makes it: not read, and holding nothing, until it is asked to. */
function inputOf(require: RequireInternal): InputStream {
  const { Socket } = require<{ Socket: new (options: object) => InputStream }>("net");
  const stdin = new Socket({ fd: 0, readable: true, writable: false, manualStart: true });
  stdin._writableState.ended = true;
  const stop = (): void => {
    if (stdin._handle === null) return;
    stdin._handle.reading = false;
    stdin._readableState.reading = false;
    stdin._handle.readStop();
  };
  stop();
  stdin.on("pause", () => {
    if (stdin._handle?.reading === true && stdin.readableFlowing !== true) stop();
  });
  return Object.assign(stdin, { fd: 0 });
}

function noInput(require: RequireInternal): object {
  const { Readable } = require<{ Readable: new (options: object) => { push(chunk: null): void } }>("stream");
  const stdin = Object.assign(new Readable({ read() {} }), { fd: 0 });
  stdin.push(null);
  return stdin;
}
