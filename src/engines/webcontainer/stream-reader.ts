import { FactTeller } from "#probe/reading/fact-teller.ts";
import { FrameDecoder } from "#probe/reading/frame-decoder.ts";
import { ProcessNumbers } from "#probe/reading/process-numbers.ts";
import type { ProgramPlace } from "#probe/reading/rewrite-output.ts";
import type { ProbeFact } from "#probe/probe-fact.ts";
import type { EventGate } from "#program/event-gate.ts";
import type { Diagnostic, EndingLimit } from "#program/outcome.ts";
import type { LaneId } from "#program/run-event.ts";

/** What a stream reader needs. */
export interface StreamSettings {
  readonly gate: EventGate;
  readonly place: ProgramPlace;
  /** The key of the run's frames. */
  readonly key: string;
  readonly onLimit: (limit: EndingLimit) => void;
  /** Told when a process of the program is about to read its input. */
  readonly onAsksInput: () => void;
}

/** A stream reader turns the one stream of a run into run events: the probe's frames, and all else that was printed. */
export class StreamReader {
  readonly #teller: FactTeller;
  readonly #decoder: FrameDecoder;
  readonly #numbers = new ProcessNumbers();
  /** Processes of which it is known that they are about to end: what now comes is Node's own report of why. */
  readonly #exiting = new Set<LaneId>();
  /** Processes that have nothing left to do. */
  readonly #idle = new Set<LaneId>();
  readonly #before: Uint8Array[] = [];
  /** The last time that the probe's clock told, and when it came. */
  #clock = { told: 0, came: 0 };
  #diagnostics: readonly Diagnostic[] = [];

  constructor({ gate, place, key, onLimit, onAsksInput }: StreamSettings) {
    this.#teller = new FactTeller({ gate, place, onLimit, openText, fromBase64 });
    this.#decoder = new FrameDecoder(key, {
      onFact: (fact) => {
        if (fact.type === "asks-input") onAsksInput();
        this.#takeFact(this.#numbers.rename(fact));
      },
      onBytes: (bytes) => this.#takeBytes(bytes),
    });
  }

  /** Whether the program's main lane has opened. */
  get hasOpened(): boolean {
    return this.#teller.hasOpened;
  }

  /** Why the program was not started, where it was not. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  /** What was printed before the program's main lane opened. */
  get printedBefore(): string {
    const decoder = new TextDecoder();
    return this.#before.map((bytes) => decoder.decode(bytes, { stream: true })).join("");
  }

  /** Takes the next of the stream, one character for each byte. */
  take(text: string): void {
    this.#decoder.push(Uint8Array.from(text, (character) => character.charCodeAt(0)));
  }

  /** Ends the stream of events. */
  end(exitCode: number | null): void {
    this.#decoder.flush();
    this.#teller.end(this.#now(), exitCode);
  }

  #takeFact(fact: ProbeFact): void {
    this.#clock = { told: fact.at, came: performance.now() };
    if (fact.type === "rejected") this.#diagnostics = fact.diagnostics;
    if (fact.type === "exiting") this.#exiting.add(fact.lane);
    if (fact.type === "idle") this.#idle.add(fact.lane);
    else this.#idle.delete(fact.lane);
    if (fact.type === "process-closed") {
      this.#idle.delete(fact.process);
      this.#exiting.delete(fact.process);
    }
    const wasOpen = this.hasOpened;
    this.#teller.take(fact);
    if (wasOpen || !this.hasOpened) return;
    for (const bytes of this.#before.splice(0)) this.#teller.print(0, "main", "stderr", bytes);
  }

  /** What is in no frame was printed by what has no probe: by Node itself, or by a program that is not Node. */
  #takeBytes(bytes: Uint8Array): void {
    if (!this.hasOpened) {
      this.#before.push(bytes);
      return;
    }
    const stream = this.#exiting.size + this.#idle.size > 0 ? "stderr" : "stdout";
    this.#teller.print(this.#now(), "main", stream, bytes);
  }

  #now(): number {
    return this.#teller.since(this.#clock.told + performance.now() - this.#clock.came);
  }
}

function openText(): (bytes?: Uint8Array) => string {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return (bytes) => (bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true }));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
