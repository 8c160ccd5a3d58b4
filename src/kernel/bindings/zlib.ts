import type { WorkQueue } from "../guest/work-queue.ts";
import type { Binding } from "./binding.ts";
import { utf8Bytes } from "./buffer-text.ts";
import { checksum } from "./checksum.ts";
import { type Failure, ZlibEngine } from "./zlib-engine.ts";

function bytesOf(view: ArrayBufferView | null | undefined): Uint8Array<ArrayBuffer> | undefined {
  if (view === undefined || view === null) return undefined;
  return new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset, view.byteLength);
}

/** The `zlib` binding. Brotli and Zstd are not there, and say so. */
export function zlibBinding(work: WorkQueue): Binding {
  class Zlib {
    readonly #mode: number;
    #engine: ZlibEngine | undefined;
    #result = new Uint32Array(2);
    #done: (this: Zlib) => void = () => {};
    #working = false;
    #closing = false;
    onerror: ((message: string, errno: number, code: string) => void) | undefined;

    constructor(given: number) {
      this.#mode = given;
    }

    init(
      windowBits: number,
      level: number,
      memory: number,
      strategy: number,
      result: Uint32Array<ArrayBuffer>,
      done: (this: unknown) => void,
      dictionary: ArrayBufferView | undefined,
      refusesJunk: boolean,
    ): void {
      this.#result = result;
      this.#done = done;
      const bytes = bytesOf(dictionary)?.slice();
      this.#engine = new ZlibEngine(this.#mode, windowBits, level, memory, strategy, bytes, refusesJunk);
    }

    writeSync(...given: Parameters<Zlib["write"]>): void {
      this.#take(...given);
      const failure = this.#engine?.work(given[0]);
      if (failure === undefined) this.#tellResult();
      else this.#fail(failure);
    }

    write(
      flush: number,
      input: ArrayBufferView | null,
      from: number,
      length: number,
      output: ArrayBufferView,
      to: number,
      room: number,
    ): void {
      this.#working = true;
      this.#take(flush, input, from, length, output, to, room);
      work.add(() => {
        const failure = this.#engine?.work(flush);
        return () => {
          this.#working = false;
          if (failure !== undefined) this.#fail(failure);
          else {
            this.#tellResult();
            this.#done.call(this);
          }
          if (this.#closing) this.close();
        };
      });
    }

    close(): void {
      if (this.#working) {
        this.#closing = true;
        return;
      }
      this.#closing = false;
      this.#engine?.end();
      this.#engine = undefined;
    }

    params(level: number, strategy: number): void {
      this.#engine?.params(level, strategy);
    }

    reset(): void {
      const failure = this.#engine?.reset();
      if (failure !== undefined) this.#fail(failure);
    }

    getAsyncId(): number {
      return 0;
    }

    #take(...[, input, from, length, output, to, room]: Parameters<Zlib["write"]>): void {
      const stream = this.#engine?.stream;
      if (stream === undefined) throw new Error("Expected a stream of zlib that is open.");
      stream.input = bytesOf(input) ?? new Uint8Array(0);
      stream.next_in = from;
      stream.avail_in = length;
      stream.output = bytesOf(output) ?? new Uint8Array(0);
      stream.next_out = to;
      stream.avail_out = room;
    }

    #tellResult(): void {
      this.#result[0] = this.#engine?.stream.avail_out ?? 0;
      this.#result[1] = this.#engine?.stream.avail_in ?? 0;
    }

    #fail({ message, errno, code }: Failure): void {
      this.onerror?.(message, errno, code);
    }
  }

  return {
    Zlib,
    crc32: (data: string | ArrayBufferView, value: number): number =>
      checksum(typeof data === "string" ? utf8Bytes(data) : (bytesOf(data) ?? new Uint8Array(0)), value),
  };
}
