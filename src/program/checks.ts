import type { Program } from "./program.ts";

/** The checks of an exercise: a file of `node:test`, and what it takes to run it beside a reader's program. */
export interface Checks {
  /** What each check is called, in their order. */
  readonly names: readonly string[];
  /** By path, what is added to the program. */
  readonly files: Readonly<Record<string, string>>;
  /** By path, the JavaScript of those that have types. */
  readonly stripped: Readonly<Record<string, string>>;
  /** By path, the files that are no part of the task: a check has them as they came. */
  readonly given: Readonly<Record<string, string>>;
}

/** A check report is what one check came to. */
export interface CheckReport {
  readonly name: string;
  readonly hasPassed: boolean;
  /** Of a failure: what it says, in one paragraph. */
  readonly message?: string;
  /** Of a failure between two short values: both, as Node writes them. */
  readonly values?: { readonly expected: string; readonly found: string };
  /** Of another failure: Node's lines about the difference. */
  readonly difference?: string;
  /** Of a failure: where it happened. */
  readonly stack?: string;
}

/** The file of an exercise that has its checks, and the file that reports what they come to. */
export const checksFile = "checks.ts";
export const reporterFile = "report-checks.mjs";

/** A line that reports a check has this in front of it. `src/probe/report-checks.ts` writes it. */
export const reportSign = "\u001e";

/** programOfChecks is a program that checks this one, on any engine. */
export function programOfChecks(program: Program, checks: Checks): Program {
  return {
    files: { ...program.files, ...checks.given, ...checks.files },
    entry: checksFile,
    args: program.args,
    ...(program.packages && { packages: program.packages }),
    env: { ...program.env, NODE_OPTIONS: `--test-reporter=./${reporterFile}` },
  };
}
