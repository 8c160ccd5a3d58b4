import type { Limits } from "./limits.ts";
import type { Outcome } from "./outcome.ts";
import type { Program } from "./program.ts";
import type { RunEvent } from "./run-event.ts";

/** The name of an engine. */
export type EngineName = "embedded" | "webcontainer" | "node" | "replay";

/** An engine that a reader can have in a page. */
export type PageEngineName = Extract<EngineName, "embedded" | "webcontainer">;

/** Abilities are facts about an engine that are known before it boots. */
export interface Abilities {
  /** Worker threads run at the same time as the main thread. */
  readonly threads: boolean;
  /** Threads can share memory through SharedArrayBuffer. */
  readonly sharedMemory: boolean;
  /** The program can start other processes. */
  readonly childProcesses: boolean;
  /** Around Node is a real operating system: a shell, other programs, pipes that can be full, files about processes. */
  readonly operatingSystem: boolean;
  /** stdout and stderr are told apart. */
  readonly separateStderr: boolean;
  /** Packages can be installed for a program. */
  readonly packages: boolean;
  /** Code that was not seen at build time can run. */
  readonly edits: boolean;
}

/** A boot goes through these, in this order; an engine that has nothing to download skips the first. */
export type BootPhase = "downloading" | "starting" | "ready";

/** A stop signal is the part of an AbortSignal that an engine listens to. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** A watcher is told what happens in a run while it happens, and may end it. */
export interface Watcher {
  readonly onEvent: (event: RunEvent) => void;
  /** Aborting it ends the run as `stopped`. */
  readonly signal?: StopSignal;
  readonly limits?: Partial<Limits>;
  /** Told in a sentence what takes long before the program can begin, such as installing packages. */
  readonly onPreparing?: (what: string) => void;
}

/**
 * An engine is something that can run programs. Every engine keeps the rules of the contract test
 * (`test/support/engine-contract.ts`):
 *
 * 1. the first event is `lane-opened` for `main`;
 * 2. `at` never decreases;
 * 3. every lane that is opened is closed before the end;
 * 4. text is never split inside a surrogate pair, and is already within the limits;
 * 5. an aborted signal gives `stopped` within 100 ms, also in `while (true)`;
 * 6. two runs share no state;
 * 7. one run at a time: `run` throws while another is under way;
 * 8. events are structured-cloneable and safe in JSON.
 *
 * A program that is rejected, or stopped before it began, may have no events at all.
 */
export interface Engine {
  readonly name: EngineName;
  readonly abilities: Abilities;
  /** Makes the engine ready to run. Calling it again is harmless. Throws an error that says what is missing, a `BootFault` where it has a name. */
  boot(onPhase?: (phase: BootPhase) => void): Promise<void>;
  /** Runs a program to its end, booting first where that has not been done. */
  run(program: Program, watcher: Watcher): Promise<Outcome>;
  [Symbol.asyncDispose](): Promise<void>;
}
