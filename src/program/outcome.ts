import type { Limits } from "./limits.ts";

/** A diagnostic says why a program could not be started, and where. Lines and columns count from 1. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Node's own message, in one line. */
  readonly message: string;
  /** Node's error code, such as `ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX`. */
  readonly code?: string;
}

/** The limits that end a run. What is over another one is counted, or refused to the program; the run goes on. */
export type EndingLimit = Extract<keyof Limits, "wallTime" | "lanes">;

/** An outcome is how a run ended. A fault of the reader's program is one of these values, never an exception. */
export type Outcome =
  | { readonly kind: "exited"; readonly exitCode: number }
  | { readonly kind: "stopped" }
  | { readonly kind: "over-limit"; readonly limit: EndingLimit }
  | { readonly kind: "rejected"; readonly diagnostics: readonly Diagnostic[] };
