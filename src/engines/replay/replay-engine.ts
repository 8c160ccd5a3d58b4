import type { Abilities, BootPhase, Engine, Watcher } from "#program/engine.ts";
import { EventGate } from "#program/event-gate.ts";
import type { EndingLimit, Outcome } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";

/** What a replay engine plays, and how fast. */
export interface ReplaySettings {
  /** Gives the recording of a program, where there is one. */
  readonly recordingOf: (program: Program) => Transcript | undefined;
  /** How many times faster than it was: 1 in its own time, Infinity at once. */
  readonly speed?: number;
}

/** The replay engine runs nothing: it plays what a program did when it was recorded. */
export class ReplayEngine implements Engine {
  readonly name = "replay";
  readonly abilities: Abilities = {
    threads: true,
    sharedMemory: true,
    childProcesses: true,
    operatingSystem: true,
    separateStderr: true,
    packages: true,
    edits: false,
  };
  readonly #recordingOf: ReplaySettings["recordingOf"];
  readonly #speed: number;
  #stopRun: (() => void) | undefined;

  constructor({ recordingOf, speed = 1 }: ReplaySettings) {
    if (!(speed > 0)) throw new Error(`Expected a speed above 0, found ${speed}.`);
    this.#recordingOf = recordingOf;
    this.#speed = speed;
  }

  async boot(onPhase?: (phase: BootPhase) => void): Promise<void> {
    onPhase?.("starting");
    onPhase?.("ready");
  }

  async run(program: Program, watcher: Watcher): Promise<Outcome> {
    if (this.#stopRun !== undefined) throw new Error("Expected one run at a time, but a recording is still playing.");
    const recording = this.#recordingOf(program);
    if (recording === undefined) {
      throw new Error("Expected a recording of this program, but there is none. Choose an engine that can run it.");
    }
    const stop = new AbortController();
    const passOn = (): void => stop.abort();
    this.#stopRun = passOn;
    watcher.signal?.addEventListener("abort", passOn, { once: true });
    try {
      if (watcher.signal?.aborted) return { kind: "stopped" };
      return await this.#play(recording, watcher, stop.signal);
    } finally {
      watcher.signal?.removeEventListener("abort", passOn);
      this.#stopRun = undefined;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopRun?.();
  }

  async #play({ events, outcome }: Transcript, watcher: Watcher, signal: AbortSignal): Promise<Outcome> {
    const gate = new EventGate(watcher.onEvent, watcher.limits);
    const began = performance.now();
    const elapsed = (): number => (performance.now() - began) * this.#speed;
    let last = 0;

    for (const event of events) {
      const isLate = event.at > gate.limits.wallTime;
      last = isLate ? gate.limits.wallTime : event.at;
      await pause((last - elapsed()) / this.#speed, signal);
      if (signal.aborted) break;
      const limit: EndingLimit | undefined = isLate ? "wallTime" : tell(gate, event);
      if (limit === undefined) continue;
      gate.end(last, null);
      return { kind: "over-limit", limit };
    }
    if (!signal.aborted) {
      gate.end(last, outcome.kind === "exited" ? outcome.exitCode : null);
      return outcome;
    }
    gate.end(Number.isFinite(this.#speed) ? Math.min(last, elapsed()) : last, null);
    return { kind: "stopped" };
  }
}

function tell(gate: EventGate, { at, lane, ...happening }: RunEvent): EndingLimit | undefined {
  return gate.tell(at, lane, happening);
}

/** Waits, or not at all where there is nothing to wait for; a signal ends it early. */
function pause(time: number, signal: AbortSignal): Promise<void> | undefined {
  // NaN comes of endless speed, and is no time.
  if (signal.aborted || !(time > 0)) return undefined;
  return new Promise((resolve) => {
    const timer = setTimeout(end, time);
    signal.addEventListener("abort", end, { once: true });
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    }
  });
}
