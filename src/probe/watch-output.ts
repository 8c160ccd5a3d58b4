// Says which lane wrote which chunk. What a thread prints comes out of the main thread's streams: for the time in which
// the parent passes a thread's chunk on, that thread is the writer.
import { EventEmitter } from "node:events";
import { isMainThread, type Worker } from "node:worker_threads";
import type { LaneId, OutputStream } from "#program/run-event.ts";
import { ownStart } from "./own-process.ts";
import { replaceMethod } from "./replace-method.ts";
import { reportPrinted } from "./report-printed.ts";
import { ownLane, report } from "./side-channel.ts";

const headBytes = 48;
let writer: LaneId = ownLane;
const later = setImmediate;

/** Reports what this lane writes to its stdout and stderr. */
export function watchOutput(): void {
  for (const stream of ["stdout", "stderr"] as const) {
    // What another process reads is that one's to print.
    if (ownStart?.direct.includes(stream) === false) continue;
    // The streams are made when first asked for, and making them changes the descriptor: so they are not asked for here.
    const described = Object.getOwnPropertyDescriptor(process, stream);
    const get = described?.get;
    if (get === undefined) continue;
    let watched: unknown;
    Object.defineProperty(process, stream, {
      ...described,
      get() {
        const made = get.call(process) as NodeJS.WriteStream;
        if (made !== watched && ownStart?.frames !== undefined && isMainThread) frameStream(made, stream);
        else if (made !== watched) watchStream(made, stream);
        watched = made;
        return made;
      },
    });
  }
}

/** Follows the chunks of a thread through this lane's own streams. */
export function watchThreadOutput(worker: Worker, lane: LaneId, kept: readonly OutputStream[]): void {
  for (const name of ["stdout", "stderr"] as const) {
    // Where the program keeps the stream to itself, a listener would set it flowing.
    if (kept.includes(name)) continue;
    const stream = worker[name];
    EventEmitter.prototype.prependListener.call(stream, "data", () => {
      writer = lane;
    });
    EventEmitter.prototype.on.call(stream, "data", () => {
      writer = ownLane;
    });
  }
}

function watchStream(made: NodeJS.WriteStream, stream: OutputStream): void {
  replaceMethod(
    made,
    "write",
    (write) =>
      function (...args) {
        const chunk = bytesOf(args[0], args[1]);
        if (chunk !== undefined && chunk.bytes > 0) report({ type: "wrote", stream, ...chunk, writer });
        return write.apply(this, args);
      },
  );
}

/**
 * Puts what is written into facts, where there is one stream for both. The stream's own machinery stays as it is: only its
 * way out is another, and takes at once what it is given, as a pipe does.
 */
function frameStream(made: NodeJS.WriteStream, stream: OutputStream): void {
  // Behind the one stream may be a terminal. What a program prints must not depend on that.
  if (made.isTTY) Object.defineProperty(made, "isTTY", { value: undefined, configurable: true, writable: true });
  replaceMethod(
    made,
    "_write",
    (write) =>
      function (...args) {
        const [chunk, encoding, done] = args as [string | Uint8Array, BufferEncoding, () => void];
        if (reportPrinted(stream, bufferOf(chunk, encoding), writer)) done();
        else write.apply(this, args);
      },
  );
  replaceMethod(
    made,
    "_writev",
    (write) =>
      function (...args) {
        const [chunks, done] = args as [{ chunk: string | Uint8Array; encoding: BufferEncoding }[], () => void];
        const whole = Buffer.concat(chunks.map(({ chunk, encoding }) => bufferOf(chunk, encoding)));
        if (reportPrinted(stream, whole, writer)) done();
        else write.apply(this, args);
      },
  );
  // Ending the stream must not shut what the facts, and the other stream, go through too.
  replaceMethod(
    made,
    "_final",
    () =>
      function (done) {
        later(done as () => void);
      },
  );
}

function bufferOf(chunk: string | Uint8Array, encoding: BufferEncoding): Buffer {
  if (typeof chunk === "string") return Buffer.from(chunk, encoding);
  return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
}

function bytesOf(chunk: unknown, encoding: unknown): { bytes: number; head: string } | undefined {
  if (typeof chunk === "string") {
    if (encoding === undefined || typeof encoding === "function" || encoding === "utf8") {
      // Two more characters than bytes are wanted, so that no cut character is among them.
      const head = Buffer.from(chunk.slice(0, headBytes + 2)).subarray(0, headBytes);
      return { bytes: Buffer.byteLength(chunk), head: head.toString("base64") };
    }
    if (!Buffer.isEncoding(String(encoding))) return undefined;
    return bytesOf(Buffer.from(chunk, String(encoding) as BufferEncoding), undefined);
  }
  if (!ArrayBuffer.isView(chunk)) return undefined;
  const head = Buffer.from(chunk.buffer, chunk.byteOffset, Math.min(chunk.byteLength, headBytes));
  return { bytes: chunk.byteLength, head: head.toString("base64") };
}
