import type { Limits } from "#program/limits.ts";
import type { Happening, LaneId, OutputStream } from "#program/run-event.ts";
import { append, endsWith, indexOf, slice } from "../intrinsics.ts";
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

/** Whether a program can make any number of such facts; output has a limit of its own. */
function isCounted({ type }: Happening): boolean {
  switch (type) {
    case "span-measured":
    case "marked":
    case "blocked":
    case "message-sent":
    case "message-received":
      return true;
    default:
      return false;
  }
}

/** A teller hands facts about this lane to the frame: text at once, where it is not a flood, the rest when a turn ends. */
export class Teller {
  readonly #send: (message: GuestToFrame) => void;
  #told: Told[] = [];
  #size = 0;
  #lastFlush = 0;
  #prompt = promptly;
  #kept: number;
  #omitted = 0;
  #keptEvents = Infinity;
  #omittedEvents = 0;
  /** What was omitted last did not end its line. */
  #omittedTail = false;
  lane: LaneId;
  /** Where standard output is not what it was at first: what the text goes to, or undefined when it has been taken. */
  divert: ((stream: OutputStream, text: string) => OutputStream | undefined) | undefined;
  origin = 0;

  constructor(send: (message: GuestToFrame) => void, lane: LaneId, outputBytes: number) {
    this.#send = send;
    this.lane = lane;
    this.#kept = outputBytes;
  }

  /** Sets how much is worth sending, of output in bytes and of events: past that, lines and events are only counted. */
  limit({ outputBytes, events }: Pick<Limits, "outputBytes" | "events">): void {
    this.#kept = outputBytes;
    this.#keptEvents = events;
  }

  /** Milliseconds since the run began. */
  get now(): number {
    return this.timeOf(host.now());
  }

  /** A time of the browser's clock in milliseconds since the run began. */
  timeOf(now: number): number {
    return host.timeOrigin + now - this.origin;
  }

  tell(happening: Happening, lane = this.lane, at = this.now): void {
    if (isCounted(happening) && (this.#keptEvents -= 1) < 0) {
      this.#omittedEvents += 1;
      return;
    }
    append(this.#told, { at, lane, happening });
  }

  /** Prints text. A flood past the limit is only counted, here where it arises, so that no queue fills up. */
  print(given: OutputStream, text: string, lane = this.lane): void {
    const stream = this.divert === undefined ? given : this.divert(given, text);
    if (stream === undefined) return;
    if (this.#kept <= 0) {
      this.#omit(text);
      return;
    }
    // Of a text that is too long only the beginning is sent: the page would have to throw the rest away.
    const kept = text.length > this.#kept ? slice(text, 0, this.#kept) : text;
    if (kept !== text) this.#omit(slice(text, this.#kept));
    this.#kept -= kept.length;
    this.#size += kept.length;
    const at = this.now;
    this.#add(stream, kept, lane, at);
    // A program may print and then never come back: text waits only in a flood.
    this.#prompt -= 1;
    if (this.#prompt >= 0 || this.#size > room || at - this.#lastFlush > patience) this.flush();
  }

  /** What is printed at nearly one time, in a flood, is told of as one text: the page then has little to do. */
  #add(stream: OutputStream, text: string, lane: LaneId, at: number): void {
    const place = this.#told.length - 1;
    const last = place < 0 ? undefined : this.#told[place];
    const { happening } = last ?? {};
    if (happening?.type !== "output" || happening.stream !== stream || last?.lane !== lane || at - last.at > patience) {
      this.tell({ type: "output", stream, text }, lane, at);
    } else
      this.#told[place] = { at: last.at, lane, happening: { type: "output", stream, text: happening.text + text } };
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
    if (this.#omittedTail) this.#omitted += 1;
    this.#omittedTail = false;
    this.#tellOmitted();
    this.flush();
  }

  #omit(text: string): void {
    this.#omitted += countLines(text);
    this.#omittedTail = !endsWith(text, "\n");
    if (this.#omitted > countedAtOnce) this.#tellOmitted();
  }

  #tellOmitted(): void {
    if (this.#omitted > 0) this.tell({ type: "output-omitted", lines: this.#omitted });
    this.#omitted = 0;
    if (this.#omittedEvents > 0) this.tell({ type: "events-omitted", events: this.#omittedEvents });
    this.#omittedEvents = 0;
    this.flush();
  }
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = indexOf(text, "\n"); at >= 0; at = indexOf(text, "\n", at + 1)) lines += 1;
  return lines;
}
