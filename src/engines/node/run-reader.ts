// Puts together what comes out of a program: the bytes of its pipes, which are the truth about what was printed, and the
// probe's facts, which say when, by which lane, and what else happened.
import { StringDecoder } from "node:string_decoder";
import type { ProbeFact } from "#probe/probe-fact.ts";
import type { EventGate } from "#program/event-gate.ts";
import type { EndingLimit } from "#program/outcome.ts";
import type { Happening, LaneId, OutputStream } from "#program/run-event.ts";
import { MessagePairs } from "./message-pairs.ts";
import { isFirstThread, ProcessNumbers } from "./process-numbers.ts";
import { OutputRewriter } from "./rewrite-output.ts";
import { WriterTrail } from "./writer-trail.ts";

type Wrote = Extract<ProbeFact, { type: "wrote" }>;

interface Pipe {
  bytes: Buffer;
  ended: boolean;
}

/** How long bytes wait for the fact that tells whose they are, and a fact for its bytes. */
const patience = { bytes: 5, fact: 100 };

/** A run reader turns pipe bytes and probe facts into run events. */
export class RunReader {
  readonly #gate: EventGate;
  readonly #folder: string;
  readonly #onLimit: (limit: EndingLimit) => void;
  readonly #pipes: Record<OutputStream, Pipe> = {
    stdout: { bytes: Buffer.alloc(0), ended: false },
    stderr: { bytes: Buffer.alloc(0), ended: false },
  };
  readonly #facts: ProbeFact[] = [];
  readonly #early = new Map<LaneId, ProbeFact[]>();
  readonly #known = new Set<LaneId>();
  readonly #pairs = new MessagePairs();
  readonly #trail = new WriterTrail();
  readonly #numbers = new ProcessNumbers();
  readonly #texts = new Map<string, { decoder: StringDecoder; rewriter: OutputRewriter }>();
  #zero: number | undefined;
  #line = "";
  #timers: { bytes?: NodeJS.Timeout; fact?: NodeJS.Timeout } = {};

  constructor(gate: EventGate, folder: string, onLimit: (limit: EndingLimit) => void) {
    this.#gate = gate;
    this.#folder = folder;
    this.#onLimit = onLimit;
  }

  /** Whether the program's main lane has opened. */
  get hasOpened(): boolean {
    return this.#zero !== undefined;
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
    if (!this.hasOpened) return;
    const at = this.#now();
    for (const [key, text] of this.#texts) {
      const [stream, lane] = key.split(" ") as [OutputStream, LaneId];
      this.#print(at, lane, stream, text.rewriter.push(text.decoder.end()) + text.rewriter.flush());
    }
    this.#gate.end(at, exitCode);
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
      this.#takeFact(fact);
    }
    this.#takeUnreported();
  }

  /** Takes the bytes that a fact reports out of their pipe; false where they are still to come. */
  #takeChunk(fact: Wrote): boolean {
    const pipe = this.#pipes[fact.stream];
    const place = pipe.bytes.indexOf(fact.head, 0, "base64");
    if (place < 0) return pipe.ended;
    const at = this.#since(fact.at);
    // What lies before it was written past the streams: by C++, or to the descriptor.
    this.#decode(at, "main", fact.stream, pipe.bytes.subarray(0, place));
    pipe.bytes = pipe.bytes.subarray(place);
    if (pipe.bytes.length < fact.bytes && !pipe.ended) return false;
    const writer = this.#trail.writerOf(fact);
    this.#decode(at, this.#known.has(writer) ? writer : "main", fact.stream, pipe.bytes.subarray(0, fact.bytes));
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
    this.#decode(this.#now(), "main", stream, pipe.bytes);
    pipe.bytes = pipe.bytes.subarray(pipe.bytes.length);
  }

  #takeFact(fact: ProbeFact): void {
    if (fact.lane === "main" && fact.type === "loaded") {
      this.#zero = fact.at;
      this.#open(0, "main", { type: "lane-opened", role: "main", openedBy: null, label: "main" });
    } else if (this.#known.has(fact.lane)) {
      this.#tellFact(fact);
    } else {
      // A thread can be quicker than the line in which its opener reports it.
      this.#early.set(fact.lane, [...(this.#early.get(fact.lane) ?? []), fact]);
    }
  }

  #tellFact(fact: ProbeFact): void {
    const at = this.#since(fact.at);
    switch (fact.type) {
      case "thread-opened": {
        this.#pairs.open(fact.thread, fact.lane);
        const { label, lane } = fact;
        this.#open(at, fact.thread, { type: "lane-opened", role: "thread", openedBy: lane, label });
        return;
      }
      case "process-opened": {
        this.#pairs.open(fact.process, fact.lane);
        const { label, lane } = fact;
        this.#open(at, fact.process, { type: "lane-opened", role: "process", openedBy: lane, label });
        return;
      }
      case "process-closed":
        // A process without the probe has no lane.
        if (this.#known.has(fact.process))
          this.#tell(at, fact.process, { type: "lane-closed", exitCode: fact.exitCode });
        return;
      case "thread-closed":
        this.#tell(at, fact.thread, { type: "lane-closed", exitCode: fact.exitCode });
        return;
      case "measured": {
        const [from, to] = [this.#since(fact.from), this.#since(fact.to)].map((time) => Math.max(0, rounded(time)));
        this.#tell(at, fact.lane, { type: "span-measured", label: fact.label, from: from ?? 0, to: to ?? 0 });
        return;
      }
      case "blocked":
        this.#tell(at, fact.lane, { type: "blocked", from: this.#since(fact.from), to: this.#since(fact.to) });
        return;
      case "marked":
        this.#tell(at, fact.lane, { type: "marked", label: fact.label });
        return;
      case "sending":
      case "sent":
      case "unsent":
      case "received":
        for (const told of this.#pairs.take(fact)) this.#tell(this.#since(told.at), told.lane, told.happening);
        return;
      case "wrote":
        this.#trail.note(fact);
        return;
      case "loaded":
    }
  }

  #open(at: number, lane: LaneId, happening: Happening): void {
    // A lane too many was not opened, and ends the run.
    if (!this.#tell(at, lane, happening)) return;
    this.#known.add(lane);
    const early = this.#early.get(lane) ?? [];
    this.#early.delete(lane);
    for (const fact of early) this.#tellFact(fact);
  }

  #decode(at: number, lane: LaneId, stream: OutputStream, bytes: Buffer): void {
    if (bytes.length === 0) return;
    const key = `${stream} ${lane}`;
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = { decoder: new StringDecoder("utf8"), rewriter: new OutputRewriter(this.#folder) };
      this.#texts.set(key, text);
    }
    this.#print(at, lane, stream, text.rewriter.push(text.decoder.write(bytes)));
  }

  #print(at: number, lane: LaneId, stream: OutputStream, text: string): void {
    if (text !== "") this.#tell(at, lane, { type: "output", stream, text });
  }

  #tell(at: number, lane: LaneId, happening: Happening): boolean {
    const limit = this.#gate.tell(at, lane, happening);
    if (limit !== undefined) this.#onLimit(limit);
    return limit === undefined;
  }

  #now(): number {
    return this.#since(Number(process.hrtime.bigint() / 100n) / 10_000);
  }

  #since(clockTime: number): number {
    return clockTime - (this.#zero ?? clockTime);
  }
}

/** Reads a line of the side channel; the program may have written to it too. */
function factOf(line: string): ProbeFact | undefined {
  try {
    const fact = JSON.parse(line) as ProbeFact | null;
    return typeof fact?.at === "number" && typeof fact.lane === "string" ? fact : undefined;
  } catch {
    return undefined;
  }
}

function rounded(time: number): number {
  return Math.round(time * 1000) / 1000;
}
