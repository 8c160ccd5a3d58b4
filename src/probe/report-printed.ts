import type { LaneId, OutputStream } from "#program/run-event.ts";
import { report } from "./side-channel.ts";

/** How many bytes of a chunk are told of for it to be found again. */
const headBytes = 48;

/** The most bytes of a chunk that go into one fact. */
const mostBytes = 3 * 8192;

/** headOf is what a chunk is known by. */
export function headOf(chunk: Buffer): string {
  return chunk.subarray(0, headBytes).toString("base64");
}

/** Reports a chunk with its bytes; false where nobody can hear it, and it has to be printed in the usual way. */
export function reportPrinted(stream: OutputStream, chunk: Buffer, writer: LaneId): boolean {
  const data = chunk.toString("base64", 0, mostBytes);
  let isTold = report({ type: "wrote", stream, bytes: chunk.length, head: headOf(chunk), writer, data });
  for (let at = mostBytes; isTold && at < chunk.length; at += mostBytes) {
    isTold = report({ type: "wrote-more", stream, data: chunk.toString("base64", at, at + mostBytes) });
  }
  return isTold;
}
