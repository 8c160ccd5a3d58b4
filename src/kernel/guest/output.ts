import type { Happening, LaneId, OutputStream } from "#program/run-event.ts";
import type { GuestToFrame, Told } from "../wire.ts";
import { host } from "./host.ts";

/** How long text may wait while one task goes on, in milliseconds. */
const patience = 2;
/** How much may wait, in UTF-16 units. */
const room = 32_768;
/** How many lines past the limit are told of in one fact. */
const countedAtOnce = 10_000;

/**
 * A teller hands facts about this lane to the frame, several in one message. What happened is never late for longer
 * than a task takes: a turn's end and anything that may block the thread hand on all there is.
 */
export class Teller {
  readonly #send: (message: GuestToFrame) => void;
  #told: Told[] = [];
  #size = 0;
  #since = 0;
  #kept: number;
  #omitted = 0;
  lane: LaneId;
  origin = 0;

  constructor(send: (message: GuestToFrame) => void, lane: LaneId, outputBytes: number) {
    this.#send = send;
    this.lane = lane;
    this.#kept = outputBytes;
  }

  /** Sets how many bytes of output are worth sending: past them only lines are counted. */
  limitOutput(bytes: number): void {
    this.#kept = bytes;
  }

  /** Milliseconds since the run began. */
  get now(): number {
    return host.timeOrigin + host.now() - this.origin;
  }

  tell(happening: Happening, lane = this.lane, at = this.now): void {
    if (this.#told.length === 0) this.#since = at;
    this.#told.push({ at, lane, happening });
    if (at - this.#since > patience) this.flush();
  }

  /** Prints text. A flood past the limit is only counted, here where it arises, so that no queue fills up. */
  print(stream: OutputStream, text: string, lane = this.lane): void {
    if (this.#kept <= 0) {
      this.#omitted += countLines(text);
      if (this.#omitted > countedAtOnce) this.finish();
      return;
    }
    this.#kept -= text.length;
    this.#size += text.length;
    this.tell({ type: "output", stream, text }, lane);
    if (this.#size > room) this.flush();
  }

  flush(): void {
    if (this.#told.length === 0) return;
    const facts = this.#told;
    this.#told = [];
    this.#size = 0;
    this.#send({ type: "told", facts });
  }

  /** Hands on everything, what was only counted included. */
  finish(): void {
    if (this.#omitted > 0) this.tell({ type: "output-omitted", lines: this.#omitted });
    this.#omitted = 0;
    this.flush();
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
