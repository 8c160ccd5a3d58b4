// The probe's way out of the program: one JSON line per fact on a descriptor that all threads of the process share. Only
// synchronous writes: nothing here holds the process open, and a line is out before the program can go on, or crash.
// Where there is no descriptor to spare, facts share one stream with what is printed, as frames: each begins with the run's
// key, which nobody can guess, holds ASCII only, and ends with a mark that JSON has only escaped.
import { fstatSync, writeSync } from "node:fs";
import { isMainThread, threadId } from "node:worker_threads";
import type { LaneId } from "#program/run-event.ts";
import { isFirstProcess, laneOfProcess, ownStart } from "./own-process.ts";
import { frameMarks } from "./frame-marks.ts";
import type { Finding, ProbeFact } from "./probe-fact.ts";

/** The descriptor on which the probe reports. */
export const channelDescriptor = ownStart?.channel ?? 3;

/** The lane this thread is. */
export const ownLane: LaneId = isMainThread ? mainLane() : laneOfThread(threadId);

const now = process.hrtime.bigint;
// What is put in its place later reports here.
const write = writeSync;
const napPlace = new Int32Array(new SharedArrayBuffer(4));
let isOpen = (isFirstProcess && ownStart?.frames !== undefined) || isChannel();

/** laneOfThread names the lane of a thread of this process. */
export function laneOfThread(id: number): LaneId {
  return mainLane().replace("main", `thread-${id}`);
}

function mainLane(): LaneId {
  return isFirstProcess ? "main" : laneOfProcess(process.pid);
}

/** The milliseconds of the clock that all lanes share. */
export function clockTime(): number {
  return Number(now() / 100n) / 10_000;
}

/** Reports one finding of this lane; false where nobody can hear it. */
export function report(finding: Finding, at = clockTime()): boolean {
  if (!isOpen) return false;
  const fact: ProbeFact = { at, lane: ownLane, ...finding };
  const line = Buffer.from(written(JSON.stringify(fact)));
  for (let sent = 0; isOpen && sent < line.length;) {
    try {
      sent += write(channelDescriptor, line, sent);
    } catch (error) {
      // A full pipe is emptied by the engine, in its own time.
      if ((error as NodeJS.ErrnoException).code === "EAGAIN") Atomics.wait(napPlace, 0, 0, 1);
      else isOpen = false;
    }
  }
  return isOpen;
}

function written(json: string): string {
  const key = ownStart?.frames;
  if (key === undefined) return `${json}\n`;
  const ascii = json.replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${frameMarks.begin}${key}${ascii}${frameMarks.end}`;
}

function isChannel(): boolean {
  try {
    const found = fstatSync(channelDescriptor);
    return found.isSocket() || found.isFIFO();
  } catch {
    return false;
  }
}
