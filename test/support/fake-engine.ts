// An engine for tests of what stands before engines: it runs a script in place of a program, and the script decides what
// happens when.
import type { Abilities, BootPhase, Engine, EngineName, Watcher } from "#program/engine.ts";
import { EventGate } from "#program/event-gate.ts";
import type { EndingLimit, Outcome } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import type { Happening, LaneId } from "#program/run-event.ts";

/** A stage is what a script plays on. */
export interface Stage {
  readonly program: Program;
  /** Aborted when the run is to end: by the reader, or by a limit. */
  readonly signal: AbortSignal;
  /** Tells what happens next; main opens by itself, before the first thing. */
  tell(at: number, lane: LaneId, happening: Happening): void;
  /** Prints on a lane, main's stdout for short. */
  print(at: number, text: string, lane?: LaneId, stream?: "stdout" | "stderr"): void;
}

/** A script plays a program: it tells what happens and gives the exit code, or why the program is rejected. */
export type Script = (stage: Stage) => Promise<number | Outcome> | number | Outcome;

/** What a fake engine is to be like. */
export interface FakeSettings {
  readonly name?: EngineName;
  readonly abilities?: Partial<Abilities>;
  /** Thrown by `boot`, for an engine that cannot start. */
  readonly bootFault?: Error;
  /** Awaited by `boot` between its phases. */
  readonly bootGate?: Promise<void>;
}

/** The fake engine plays a script, and keeps the rules of the seam whatever the script does. */
export class FakeEngine implements Engine {
  readonly name: EngineName;
  readonly abilities: Abilities;
  /** The programs it was asked to run, in order. */
  readonly ran: Program[] = [];
  readonly #script: Script;
  readonly #settings: FakeSettings;
  #stopRun: (() => void) | undefined;

  constructor(script: Script, settings: FakeSettings = {}) {
    this.#script = script;
    this.#settings = settings;
    this.name = settings.name ?? "embedded";
    this.abilities = {
      threads: true,
      sharedMemory: true,
      childProcesses: false,
      operatingSystem: false,
      separateStderr: true,
      packages: false,
      edits: true,
      ...settings.abilities,
    };
  }

  async boot(onPhase?: (phase: BootPhase) => void): Promise<void> {
    onPhase?.("starting");
    await this.#settings.bootGate;
    if (this.#settings.bootFault !== undefined) throw this.#settings.bootFault;
    onPhase?.("ready");
  }

  async run(program: Program, watcher: Watcher): Promise<Outcome> {
    if (this.#stopRun !== undefined) throw new Error("Expected one run at a time, but a script is still playing.");
    const stop = new AbortController();
    this.#stopRun = () => stop.abort();
    watcher.signal?.addEventListener("abort", this.#stopRun, { once: true });
    try {
      await this.boot();
      if (watcher.signal?.aborted) return { kind: "stopped" };
      this.ran.push(program);
      return await this.#play(program, watcher, stop);
    } finally {
      watcher.signal?.removeEventListener("abort", this.#stopRun);
      this.#stopRun = undefined;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopRun?.();
  }

  async #play(program: Program, watcher: Watcher, stop: AbortController): Promise<Outcome> {
    const gate = new EventGate(watcher.onEvent, watcher.limits);
    let over: EndingLimit | undefined;
    let isOpen = false;
    let last = 0;

    function goOver(limit: EndingLimit): void {
      over ??= limit;
      stop.abort();
    }
    function open(): void {
      if (isOpen) return;
      isOpen = true;
      gate.tell(0, "main", { type: "lane-opened", role: "main", openedBy: null, label: "main" });
    }
    const stage: Stage = {
      program,
      signal: stop.signal,
      tell(at, lane, happening) {
        if (stop.signal.aborted) return;
        open();
        last = Math.max(last, at);
        const limit = gate.tell(at, lane, happening);
        if (limit !== undefined) goOver(limit);
      },
      print(at, text, lane = "main", stream = "stdout") {
        stage.tell(at, lane, { type: "output", stream, text });
      },
    };

    const wallTime = setTimeout(() => goOver("wallTime"), gate.limits.wallTime);
    const stopped = new Promise<Outcome>((resolve) => {
      stop.signal.addEventListener("abort", () => resolve({ kind: "stopped" }), { once: true });
    });
    try {
      const played = await Promise.race([this.#script(stage), stopped]);
      if (typeof played === "object" && played.kind === "rejected") return played;
      const end: Outcome = typeof played === "number" ? { kind: "exited", exitCode: played } : played;
      const outcome: Outcome = over === undefined ? end : { kind: "over-limit", limit: over };
      open();
      gate.end(last, outcome.kind === "exited" ? outcome.exitCode : null);
      return outcome;
    } finally {
      clearTimeout(wallTime);
    }
  }
}
