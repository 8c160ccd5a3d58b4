import type { Happening, LaneId, OutputStream } from "#program/run-event.ts";
import { append, indexOf } from "../intrinsics.ts";
import type { GuestToFrame, Told } from "../wire.ts";
import { host } from "./host.ts";

/** How many times in one turn of the loop text is handed on at once; what follows may wait a little. */
const promptly = 100;
/** How long text may then wait while the turn goes on, in milliseconds. */
const patience = 2;
/** How much may wait, in UTF-16 units. */
const room = 32_768;
/** How many lines past the limit are told of in one fact. */
const countedAtOnce = 10_000;

/** A teller hands facts about this lane to the frame: text at once, where it is not a flood, the rest when a turn ends. */
export class Teller {
  readonly #send: (message: GuestToFrame) => void;
  #told: Told[] = [];
  #size = 0;
  #lastFlush = 0;
  #prompt = promptly;
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
    append(this.#told, { at, lane, happening });
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
    const at = this.now;
    this.tell({ type: "output", stream, text }, lane, at);
    // A program may print and then never come back: text waits only in a flood.
    this.#prompt -= 1;
    if (this.#prompt >= 0 || this.#size > room || at - this.#lastFlush > patience) this.flush();
  }

  flush(): void {
    if (this.#told.length === 0) return;
    const facts = this.#told;
    this.#told = [];
    this.#size = 0;
    this.#lastFlush = this.now;
    this.#send({ type: "told", facts });
  }

  /** A turn of the loop has ended: hands on what there is. */
  endTurn(): void {
    this.#prompt = promptly;
    this.flush();
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
  for (let at = indexOf(text, "\n"); at >= 0; at = indexOf(text, "\n", at + 1)) lines += 1;
  return lines;
}
