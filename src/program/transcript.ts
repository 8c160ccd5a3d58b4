import type { EngineName } from "./engine.ts";
import type { Outcome } from "./outcome.ts";
import type { RunEvent } from "./run-event.ts";

/** A transcript is everything one run told: its events in order, how it ended, and which engine ran it. */
export interface Transcript {
  readonly engine: EngineName;
  readonly events: readonly RunEvent[];
  readonly outcome: Outcome;
}

/** A recording is the transcript of a run on real Node, kept beside its example. */
export interface Recording extends Transcript {
  readonly engine: "node";
  /** The version that ran it, such as `26.10.0`. */
  readonly node: string;
  /** What `os.availableParallelism()` said. */
  readonly cores: number;
  /** Operating system and processor, such as `linux x64`. */
  readonly platform: string;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly recorded: string;
  /** A hash of the program that ran: another one means that the recording is of another program. */
  readonly source: string;
}

/** How far two runs of one program print the same lines: all in one order, in one order per lane, or in any order. */
export type LineOrder = "exact" | "per-lane" | "any";
