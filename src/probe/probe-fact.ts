import type { Diagnostic } from "#program/outcome.ts";
import type { LaneId, OutputStream } from "#program/run-event.ts";

/** What a lane of the program learned, in the probe's own words. */
export type Finding =
  /** The lane has the probe. The first one comes from the main lane and is the zero of all times. */
  | { readonly type: "loaded" }
  | { readonly type: "process-opened"; readonly process: LaneId; readonly label: string }
  | { readonly type: "process-closed"; readonly process: LaneId; readonly exitCode: number | null }
  | { readonly type: "thread-opened"; readonly thread: LaneId; readonly label: string }
  | { readonly type: "thread-closed"; readonly thread: LaneId; readonly exitCode: number }
  /** A chunk is about to go into the lane's stream; `writer` is the lane whose text it is, as far as this lane knows. */
  | {
      readonly type: "wrote";
      readonly stream: OutputStream;
      readonly bytes: number;
      /** The first bytes of the chunk, in base64, to find it among bytes that nobody reported. */
      readonly head: string;
      readonly writer: LaneId;
      /** Its bytes themselves in base64, as many as go into one fact, where nothing else carries what is printed. */
      readonly data?: string;
    }
  /** Further bytes of the chunk that the lane wrote last. */
  | { readonly type: "wrote-more"; readonly stream: OutputStream; readonly data: string }
  /** The program is about to read its input. */
  | { readonly type: "asks-input" }
  /** The process has nothing left to do, unless the program finds something. */
  | { readonly type: "idle" }
  /** The process is about to end: what it still prints is Node's own report of why. */
  | { readonly type: "exiting" }
  /** The program was not started: its files are not what Node can run. */
  | { readonly type: "rejected"; readonly diagnostics: readonly Diagnostic[] }
  | { readonly type: "measured"; readonly label: string; readonly from: number; readonly to: number }
  | { readonly type: "blocked"; readonly from: number; readonly to: number }
  | { readonly type: "marked"; readonly label: string }
  /**
   * A message between a thread and the lane that opened it; `inward` is towards the thread. Ports keep order: numbers pair
   * both ends. A message is `sending` before it is posted, so that no receipt comes before it, and `unsent` where posting
   * threw; then its number is free again.
   */
  | {
      readonly type: "sending" | "sent" | "unsent" | "received";
      readonly thread: LaneId;
      readonly inward: boolean;
      readonly number: number;
      readonly bytes?: number;
    };

/** A probe fact is one line on the side channel. Its times are milliseconds of the clock that all lanes share. */
export type ProbeFact = { readonly at: number; readonly lane: LaneId } & Finding;
