import type { FrameToPage, GuestProgram } from "#kernel/wire.ts";
import type { Watcher } from "#program/engine.ts";
import { EventGate } from "#program/event-gate.ts";
import type { EndingLimit, Outcome } from "#program/outcome.ts";
import { FactSorter } from "./fact-sorter.ts";
import type { FrameLink } from "./frame-link.ts";

/** How long the frame may take to say that it has stopped a run, in milliseconds; then the frame itself is given up. */
const patienceWithStop = 75;

/** How long a program may take from its start to its first sign of life, in milliseconds. */
const patienceWithStart = 20_000;

type Ending = Extract<FrameToPage, { type: "exited" | "rejected" | "over-limit" | "stopped" | "failed" }>;

/** A run in a frame is one run on one link, from its start to its outcome. */
export class RunInFrame {
  readonly #link: FrameLink;
  readonly #run: number;
  readonly #gate: EventGate;
  readonly #sorter: FactSorter;
  readonly #outcome = Promise.withResolvers<Outcome>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #began: number | undefined;
  #over: EndingLimit | undefined;
  #stopping = false;

  constructor(link: FrameLink, run: number, watcher: Watcher) {
    this.#link = link;
    this.#run = run;
    this.#gate = new EventGate(watcher.onEvent, watcher.limits);
    this.#sorter = new FactSorter(({ at, lane, happening }) => {
      const limit = this.#gate.tell(at, lane, happening);
      if (limit !== undefined) this.#endAt(limit);
    });
  }

  /** Runs the program. Throws where the engine itself failed. `onNeed` is called with a script that a guest waits for. */
  async start(program: GuestProgram, signal: Watcher["signal"], onNeed: (name: string) => void): Promise<Outcome> {
    const stop = (): void => this.#stop();
    this.#link.onMessage = (message) => {
      if (message.type === "need-script") onNeed(message.name);
      else if ("run" in message && message.run === this.#run) this.#take(message);
    };
    this.#link.onLost = (why) => {
      this.#finish({ type: "failed", run: this.#run, message: why });
    };
    signal?.addEventListener("abort", stop, { once: true });
    try {
      this.#after(patienceWithStart, () => {
        if (this.#began === undefined) this.#giveUp("The program did not start. Reload the page and press Run.");
      });
      this.#link.send({ type: "start", run: this.#run, program, limits: this.#gate.limits });
      return await this.#outcome.promise;
    } finally {
      for (const timer of this.#timers) clearTimeout(timer);
      signal?.removeEventListener("abort", stop);
      this.#link.onMessage = () => {};
      this.#link.onLost = () => {};
    }
  }

  #take(message: Extract<FrameToPage, { run: number }>): void {
    if (message.type !== "told") {
      this.#finish(message);
      return;
    }
    if (this.#began === undefined) {
      // The clock of the limit starts when the program does.
      this.#began = performance.now();
      this.#after(this.#gate.limits.wallTime, () => this.#endAt("wallTime"));
    }
    this.#sorter.take(message.facts);
  }

  #endAt(limit: EndingLimit): void {
    this.#over ??= limit;
    this.#stop();
  }

  /** Asks the frame to stop the run. A frame that has no time for that is given up, and the guests with it. */
  #stop(): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.#link.send({ type: "stop", run: this.#run });
    this.#after(patienceWithStop, () => {
      // The page may have been busy itself: an answer that is already there comes first.
      this.#after(0, () => {
        this.#finish({ type: "stopped", run: this.#run, at: performance.now() - (this.#began ?? performance.now()) });
        this.#link.close();
      });
    });
  }

  #giveUp(why: string): void {
    this.#finish({ type: "failed", run: this.#run, message: why });
    this.#link.close();
  }

  #finish(ending: Ending): void {
    // Nothing may wait past the end of the run, however it came.
    this.#sorter.flush();
    const { resolve, reject } = this.#outcome;
    switch (ending.type) {
      case "rejected":
        // A program that does not parse is found out when its main lane is already open.
        this.#gate.end(0, null);
        resolve({ kind: "rejected", diagnostics: ending.diagnostics });
        break;
      case "exited":
        this.#gate.end(ending.at, ending.exitCode);
        resolve({ kind: "exited", exitCode: ending.exitCode });
        break;
      case "over-limit":
        this.#gate.end(ending.at, null);
        resolve({ kind: "over-limit", limit: ending.limit });
        break;
      case "stopped":
        this.#gate.end(ending.at, null);
        resolve(this.#over === undefined ? { kind: "stopped" } : { kind: "over-limit", limit: this.#over });
        break;
      case "failed":
        this.#gate.end(0, null);
        reject(new Error(ending.message));
        break;
    }
  }

  #after(milliseconds: number, callback: () => void): void {
    this.#timers.add(setTimeout(callback, milliseconds));
  }
}
