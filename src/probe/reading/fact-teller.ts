import type { EventGate } from "#program/event-gate.ts";
import type { EndingLimit } from "#program/outcome.ts";
import type { Happening, LaneId, OutputStream } from "#program/run-event.ts";
import type { ProbeFact } from "../probe-fact.ts";
import { MessagePairs } from "./message-pairs.ts";
import { OutputRewriter, type ProgramPlace } from "./rewrite-output.ts";
import { WriterTrail } from "./writer-trail.ts";

type Wrote = Extract<ProbeFact, { type: "wrote" }>;

/** A text decoder makes text of bytes that come in pieces; without bytes it gives what is left of a cut character. */
export type TextDecoding = (bytes?: Uint8Array) => string;

/** What a fact teller needs of the engine it works for. */
export interface FactSettings {
  readonly gate: EventGate;
  readonly place: ProgramPlace;
  /** Told of a limit that the run has gone over: the engine ends the run. */
  readonly onLimit: (limit: EndingLimit) => void;
  readonly openText: () => TextDecoding;
  readonly fromBase64: (text: string) => Uint8Array;
}

/** A fact teller turns the probe's facts, and bytes of which it is known who wrote them, into run events. */
export class FactTeller {
  readonly #settings: FactSettings;
  readonly #early = new Map<LaneId, ProbeFact[]>();
  readonly #known = new Set<LaneId>();
  readonly #pairs = new MessagePairs();
  readonly #trail = new WriterTrail();
  readonly #texts = new Map<string, { decode: TextDecoding; rewriter: OutputRewriter }>();
  readonly #writers = new Map<string, LaneId>();
  #zero: number | undefined;

  constructor(settings: FactSettings) {
    this.#settings = settings;
  }

  /** Whether the program's main lane has opened. */
  get hasOpened(): boolean {
    return this.#zero !== undefined;
  }

  /** Milliseconds from the opening of the main lane to a time of the probe's clock. */
  since(clockTime: number): number {
    return clockTime - (this.#zero ?? clockTime);
  }

  /** The lane whose text a chunk is. */
  writerOf(fact: Wrote): LaneId {
    const writer = this.#trail.writerOf(fact);
    return this.#known.has(writer) ? writer : "main";
  }

  /** Takes a fact, in the order in which facts came. */
  take(fact: ProbeFact): void {
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

  /** Tells what a lane printed. */
  print(at: number, lane: LaneId, stream: OutputStream, bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    const key = `${stream} ${lane}`;
    let text = this.#texts.get(key);
    if (text === undefined) {
      text = { decode: this.#settings.openText(), rewriter: new OutputRewriter(this.#settings.place) };
      this.#texts.set(key, text);
    }
    this.#printText(at, lane, stream, text.rewriter.push(text.decode(bytes)));
  }

  /** Tells what was held back, and ends the stream of events. */
  end(at: number, exitCode: number | null): void {
    if (!this.hasOpened) return;
    // What a lane printed that nobody reported to have opened is printed all the same.
    for (const fact of [...this.#early.values()].flat()) {
      if ("data" in fact && fact.data !== undefined) this.#printData(at, "main", fact.stream, fact.data);
    }
    for (const [key, text] of this.#texts) {
      const [stream, lane] = key.split(" ") as [OutputStream, LaneId];
      this.#printText(at, lane, stream, text.rewriter.push(text.decode()) + text.rewriter.flush());
    }
    this.#settings.gate.end(at, exitCode);
  }

  #tellFact(fact: ProbeFact): void {
    const at = this.since(fact.at);
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
        const [from, to] = [this.since(fact.from), this.since(fact.to)].map((time) => Math.max(0, rounded(time)));
        this.#tell(at, fact.lane, { type: "span-measured", label: fact.label, from: from ?? 0, to: to ?? 0 });
        return;
      }
      case "blocked":
        this.#tell(at, fact.lane, { type: "blocked", from: this.since(fact.from), to: this.since(fact.to) });
        return;
      case "marked":
        this.#tell(at, fact.lane, { type: "marked", label: fact.label });
        return;
      case "sending":
      case "sent":
      case "unsent":
      case "received":
        for (const told of this.#pairs.take(fact)) this.#tell(this.since(told.at), told.lane, told.happening);
        return;
      case "wrote":
        if (fact.data === undefined) this.#trail.note(fact);
        else this.#printChunk(at, fact, fact.data);
        return;
      case "wrote-more":
        this.#printData(at, this.#writers.get(`${fact.stream} ${fact.lane}`) ?? fact.lane, fact.stream, fact.data);
        return;
      case "loaded":
      case "asks-input":
      case "idle":
      case "exiting":
      case "rejected":
    }
  }

  #printChunk(at: number, fact: Wrote, data: string): void {
    const writer = this.writerOf(fact);
    this.#writers.set(`${fact.stream} ${fact.lane}`, writer);
    this.#printData(at, writer, fact.stream, data);
  }

  #printData(at: number, lane: LaneId, stream: OutputStream, data: string): void {
    this.print(at, lane, stream, this.#settings.fromBase64(data));
  }

  #open(at: number, lane: LaneId, happening: Happening): void {
    // A lane too many was not opened, and ends the run.
    if (!this.#tell(at, lane, happening)) return;
    this.#known.add(lane);
    const early = this.#early.get(lane) ?? [];
    this.#early.delete(lane);
    for (const fact of early) this.#tellFact(fact);
  }

  #printText(at: number, lane: LaneId, stream: OutputStream, text: string): void {
    if (text !== "") this.#tell(at, lane, { type: "output", stream, text });
  }

  #tell(at: number, lane: LaneId, happening: Happening): boolean {
    const limit = this.#settings.gate.tell(at, lane, happening);
    if (limit !== undefined) this.#settings.onLimit(limit);
    return limit === undefined;
  }
}

/** factOf reads the text of a fact; the program may have written such texts too. */
export function factOf(text: string): ProbeFact | undefined {
  try {
    const fact = JSON.parse(text) as ProbeFact | null;
    return typeof fact?.at === "number" && typeof fact.lane === "string" ? fact : undefined;
  } catch {
    return undefined;
  }
}

function rounded(time: number): number {
  return Math.round(time * 1000) / 1000;
}
