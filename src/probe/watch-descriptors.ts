// Where facts and output share one stream, what the program writes past its streams is reported too: straight to the
// descriptors of stdout and stderr, and Node's own warnings. What then is left without a fact, nobody in JavaScript wrote.
import fs from "node:fs";
import { format } from "node:util";
import { isMainThread } from "node:worker_threads";
import type { OutputStream } from "#program/run-event.ts";
import { ownStart } from "./own-process.ts";
import { replaceMethod } from "./replace-method.ts";
import { reportPrinted } from "./report-printed.ts";
import { ownLane, report } from "./side-channel.ts";

/** Reports what this lane writes to the descriptors of its process, and that it is about to read. */
export function watchDescriptors(): void {
  watchInput();
  replaceMethod(
    fs,
    "writeSync",
    (write) =>
      function (...args) {
        const stream = args[0] === 1 ? "stdout" : args[0] === 2 ? "stderr" : undefined;
        const bytes = stream === undefined || !isDirect(stream) ? undefined : bytesGiven(args);
        if (stream === undefined || bytes === undefined) return write.apply(this, args);
        return reportPrinted(stream, bytes, ownLane) ? bytes.length : write.apply(this, args);
      },
  );
  replaceMethod(
    process,
    "_rawDebug",
    (print) =>
      function (...args) {
        const isTold = isDirect("stderr") && reportPrinted("stderr", Buffer.from(`${format(...args)}\n`), ownLane);
        return isTold ? undefined : print.apply(this, args);
      },
  );
}

/** What a program reads may be a terminal at which nobody is: that it reads is for the engine to know. */
function watchInput(): void {
  const described = Object.getOwnPropertyDescriptor(process, "stdin");
  const get = described?.get;
  if (get === undefined || !isMainThread) return;
  let isTold = false;
  Object.defineProperty(process, "stdin", {
    ...described,
    get() {
      if (!isTold) report({ type: "asks-input" });
      isTold = true;
      return get.call(process) as unknown;
    },
  });
}

/** Whether a stream is the program's own, so that nobody else reads what goes into it. */
function isDirect(stream: OutputStream): boolean {
  return ownStart?.direct.includes(stream) !== false;
}

/** The bytes that `writeSync` was asked to write; nothing where it was asked in a way that it may well refuse. */
function bytesGiven([, data, second, third]: readonly unknown[]): Buffer | undefined {
  if (typeof data === "string") {
    const encoding = typeof third === "string" ? third : "utf8";
    return Buffer.isEncoding(encoding) ? Buffer.from(data, encoding) : undefined;
  }
  if (!ArrayBuffer.isView(data)) return undefined;
  const { offset, length } =
    typeof second === "object" && second !== null ? (second as Piece) : { offset: second, length: third };
  const from = offset ?? 0;
  const many = length ?? data.byteLength - Number(from);
  if (!isWithin(from, data.byteLength) || !isWithin(many, data.byteLength - from)) return undefined;
  return Buffer.from(data.buffer, data.byteOffset + from, many);
}

interface Piece {
  readonly offset?: unknown;
  readonly length?: unknown;
}

function isWithin(value: unknown, most: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;
}
