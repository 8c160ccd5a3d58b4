import { frameMarks } from "../frame-marks.ts";
import type { ProbeFact } from "../probe-fact.ts";
import { factOf } from "./fact-teller.ts";

/** Who is told what is in a stream, in its order. */
export interface FrameTaker {
  readonly onFact: (fact: ProbeFact) => void;
  /** Bytes that are in no frame. */
  readonly onBytes: (bytes: Uint8Array) => void;
}

/** A frame of the probe is never longer: what goes on for longer is none. */
const mostBytes = 131_072;

const [begin, end] = [frameMarks.begin.charCodeAt(0), frameMarks.end.charCodeAt(0)];
const [carriageReturn, lineFeed] = [13, 10];

/**
 * A frame decoder takes the probe's frames out of a stream in which they are mixed with all that a program prints, and
 * gives every other byte on as it was: also what only looks like a frame, because it has not the run's key. A frame may have
 * come into the middle of another, from another thread. The stream has gone through a terminal, which puts a carriage return
 * before each line feed: it is taken out again.
 */
export class FrameDecoder {
  readonly #key: readonly number[];
  readonly #taker: FrameTaker;
  /** What has come of the frames that are open, the outermost first. */
  readonly #open: number[][] = [];
  /** What has come of a mark with its key. */
  #mark: number[] = [];
  #raw: number[] = [];
  #hasReturn = false;

  constructor(key: string, taker: FrameTaker) {
    this.#key = [begin, ...Array.from(key, (character) => character.charCodeAt(0))];
    this.#taker = taker;
  }

  /** Takes the next bytes of the stream, however it was cut. */
  push(bytes: Uint8Array): void {
    for (const byte of bytes) this.#take(byte);
    this.#giveRaw();
  }

  /** Gives what was held back: the stream has ended. */
  flush(): void {
    this.#giveMark();
    for (const frame of this.#open.splice(0)) this.#putAll(frame);
    this.#putReturn();
    this.#giveRaw();
  }

  #take(byte: number): void {
    if (byte === this.#key[this.#mark.length]) {
      this.#mark.push(byte);
      if (this.#mark.length < this.#key.length) return;
      this.#mark = [];
      this.#open.push([]);
      return;
    }
    if (this.#mark.length > 0) {
      this.#giveMark();
      // It may be where a mark begins.
      this.#take(byte);
      return;
    }
    if (byte === end && this.#open.length > 0) this.#close();
    else this.#put(byte);
  }

  /** What began like a mark was none. */
  #giveMark(): void {
    for (const byte of this.#mark.splice(0)) this.#put(byte);
  }

  #close(): void {
    const frame = this.#open.pop() ?? [];
    const fact = factOf(textOf(frame));
    if (fact === undefined) {
      this.#putAll(frame);
      return;
    }
    this.#putReturn();
    this.#giveRaw();
    this.#taker.onFact(fact);
  }

  #putAll(bytes: readonly number[]): void {
    for (const byte of bytes) this.#put(byte);
  }

  #put(byte: number): void {
    const frame = this.#open.at(-1);
    if (frame === undefined) {
      this.#putRaw(byte);
      return;
    }
    frame.push(byte);
    if (frame.length <= mostBytes) return;
    this.#open.pop();
    this.#putAll(frame);
  }

  #putRaw(byte: number): void {
    if (byte !== lineFeed) this.#putReturn();
    this.#hasReturn = false;
    if (byte === carriageReturn) this.#hasReturn = true;
    else this.#raw.push(byte);
  }

  #putReturn(): void {
    if (this.#hasReturn) this.#raw.push(carriageReturn);
    this.#hasReturn = false;
  }

  #giveRaw(): void {
    if (this.#raw.length > 0) this.#taker.onBytes(Uint8Array.from(this.#raw));
    this.#raw = [];
  }
}

function textOf(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.slice(at, at + 8192));
  return text;
}
