// The probe's way out of the program: one JSON line per fact on a descriptor that all threads of the process share. Only
// synchronous writes: nothing here holds the process open, and a line is out before the program can go on, or crash.
import { fstatSync, writeSync } from "node:fs";
import { isMainThread, threadId } from "node:worker_threads";
import type { LaneId } from "#program/run-event.ts";
import { laneOfProcess, ownStart } from "./own-process.ts";
import type { Finding, ProbeFact } from "./probe-fact.ts";

/** The descriptor on which the probe reports. */
export const channelDescriptor = ownStart?.channel ?? 3;

/** The lane this thread is. */
export const ownLane: LaneId = isMainThread ? mainLane() : laneOfThread(threadId);

const now = process.hrtime.bigint;
const napPlace = new Int32Array(new SharedArrayBuffer(4));
let isOpen = isChannel();

/** laneOfThread names the lane of a thread of this process. */
export function laneOfThread(id: number): LaneId {
  return mainLane().replace("main", `thread-${id}`);
}

function mainLane(): LaneId {
  return ownStart === undefined ? "main" : laneOfProcess(process.pid);
}

/** The milliseconds of the clock that all lanes share. */
export function clockTime(): number {
  return Number(now() / 100n) / 10_000;
}

/** Reports one finding of this lane. */
export function report(finding: Finding, at = clockTime()): void {
  if (!isOpen) return;
  const fact: ProbeFact = { at, lane: ownLane, ...finding };
  const line = Buffer.from(`${JSON.stringify(fact)}\n`);
  for (let sent = 0; isOpen && sent < line.length;) {
    try {
      sent += writeSync(channelDescriptor, line, sent);
    } catch (error) {
      // A full pipe is emptied by the engine, in its own time.
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") Atomics.wait(napPlace, 0, 0, 1);
      else isOpen = false;
    }
  }
}

function isChannel(): boolean {
  try {
    const found = fstatSync(channelDescriptor);
    return found.isSocket() || found.isFIFO();
  } catch {
    return false;
  }
}
