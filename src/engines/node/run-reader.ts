// Puts together what comes out of a program: the bytes of its pipes, which are the truth about what was printed, and the
// probe's facts, which say when, by which lane, and what else happened.
import { StringDecoder } from "node:string_decoder";
import type { ProbeFact } from "#probe/probe-fact.ts";
import { factOf, FactTeller } from "#probe/reading/fact-teller.ts";
import { isFirstThread, ProcessNumbers } from "#probe/reading/process-numbers.ts";
import type { EventGate } from "#program/event-gate.ts";
import type { EndingLimit } from "#program/outcome.ts";
import type { OutputStream } from "#program/run-event.ts";
import { placeOf } from "./place-of.ts";

type Wrote = Extract<ProbeFact, { type: "wrote" }>;

interface Pipe {
  bytes: Buffer;
  ended: boolean;
}

/** How long bytes wait for the fact that tells whose they are, and a fact for its bytes. */
const patience = { bytes: 5, fact: 100 };

/** A run reader turns pipe bytes and probe facts into run events. */
export class RunReader {
  readonly #teller: FactTeller;
  readonly #pipes: Record<OutputStream, Pipe> = {
    stdout: { bytes: Buffer.alloc(0), ended: false },
    stderr: { bytes: Buffer.alloc(0), ended: false },
  };
  readonly #facts: ProbeFact[] = [];
  readonly #numbers = new ProcessNumbers();
  #line = "";
  #timers: { bytes?: NodeJS.Timeout; fact?: NodeJS.Timeout } = {};

  constructor(gate: EventGate, folder: string, onLimit: (limit: EndingLimit) => void) {
    this.#teller = new FactTeller({ gate, place: placeOf(folder), onLimit, openText, fromBase64 });
  }

  /** Whether the program's main lane has opened. */
  get hasOpened(): boolean {
    return this.#teller.hasOpened;
  }

  /** Takes the next text of the side channel. */
  takeFacts(text: string): void {
    const lines = (this.#line + text).split("\n");
    this.#line = lines.pop() ?? "";
    for (const line of lines) {
      const fact = factOf(line);
      if (fact !== undefined) this.#facts.push(this.#numbers.rename(fact));
    }
    this.#pump();
  }

  /** Takes the next bytes of a pipe. */
  takeBytes(stream: OutputStream, bytes: Buffer): void {
    const pipe = this.#pipes[stream];
    pipe.bytes = pipe.bytes.length === 0 ? bytes : Buffer.concat([pipe.bytes, bytes]);
    this.#pump();
  }

  /** Takes what is left and ends the stream of events. */
  end(exitCode: number | null): void {
    for (const pipe of Object.values(this.#pipes)) pipe.ended = true;
    this.#pump();
    clearTimeout(this.#timers.bytes);
    clearTimeout(this.#timers.fact);
    this.#teller.end(this.#now(), exitCode);
  }

  #pump(): void {
    clearTimeout(this.#timers.fact);
    for (let fact = this.#facts[0]; fact !== undefined; fact = this.#facts[0]) {
      if (fact.type === "wrote" && isFirstThread(fact.lane) && !this.#takeChunk(fact)) {
        this.#timers.fact = setTimeout(() => {
          this.#facts.shift();
          this.#pump();
        }, patience.fact);
        return;
      }
      this.#facts.shift();
      this.#teller.take(fact);
    }
    this.#takeUnreported();
  }

  /** Takes the bytes that a fact reports out of their pipe; false where they are still to come. */
  #takeChunk(fact: Wrote): boolean {
    const pipe = this.#pipes[fact.stream];
    const place = pipe.bytes.indexOf(fact.head, 0, "base64");
    if (place < 0) return pipe.ended;
    const at = this.#teller.since(fact.at);
    // What lies before it was written past the streams: by C++, or to the descriptor.
    this.#teller.print(at, "main", fact.stream, pipe.bytes.subarray(0, place));
    pipe.bytes = pipe.bytes.subarray(place);
    if (pipe.bytes.length < fact.bytes && !pipe.ended) return false;
    this.#teller.print(at, this.#teller.writerOf(fact), fact.stream, pipe.bytes.subarray(0, fact.bytes));
    pipe.bytes = pipe.bytes.subarray(fact.bytes);
    return true;
  }

  #takeUnreported(): void {
    clearTimeout(this.#timers.bytes);
    if (!this.hasOpened) return;
    for (const stream of ["stdout", "stderr"] as const) {
      const pipe = this.#pipes[stream];
      if (pipe.bytes.length === 0) continue;
      if (!pipe.ended) {
        this.#timers.bytes = setTimeout(() => this.#takeUnreportedNow(), patience.bytes);
        return;
      }
      this.#takeUnreportedOf(stream);
    }
  }

  #takeUnreportedNow(): void {
    for (const stream of ["stdout", "stderr"] as const) this.#takeUnreportedOf(stream);
  }

  #takeUnreportedOf(stream: OutputStream): void {
    const pipe = this.#pipes[stream];
    this.#teller.print(this.#now(), "main", stream, pipe.bytes);
    pipe.bytes = pipe.bytes.subarray(pipe.bytes.length);
  }

  #now(): number {
    return this.#teller.since(Number(process.hrtime.bigint() / 100n) / 10_000);
  }
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

function openText(): (bytes?: Uint8Array) => string {
  const decoder = new StringDecoder("utf8");
  return (bytes) => (bytes === undefined ? decoder.end() : decoder.write(bytes));
}
