// A page with the embedded engine and nothing else, for suites and benchmarks that drive it from Node.
import { EmbeddedEngine } from "#engines/embedded/embedded-engine.ts";
import type { Limits } from "#program/limits.ts";
import type { Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Outcome } from "#program/outcome.ts";
import { answerAsks } from "./answer-asks.ts";
import { offerEngine } from "./offer-engine.ts";

/** What a suite calls in the page. */
export interface EnginePageApi {
  /** Makes a new engine in place of the one there was. */
  makeEngine(stripped: readonly (readonly [source: string, javaScript: string])[], execArgv?: readonly string[]): void;
  boot(): Promise<string[]>;
  run(run: number, program: Program, limits: Partial<Limits> | undefined): Promise<Outcome>;
  /** Runs a program and gives the milliseconds to its first output and to its end. */
  time(program: Program): Promise<{ firstOutput: number; exit: number }>;
  /** Runs a program and gives what it printed. Its events stay in the page, as in a reader's: none goes to the suite. */
  print(program: Program, limits: Partial<Limits>): Promise<string>;
  abort(run: number): void;
  /** What the browser offers, in words: its name and version, isolation, shared memory. */
  about(): { readonly agent: string; readonly isolated: boolean; readonly sharedMemory: boolean };
  dispose(): Promise<void>;
}

declare global {
  var enginePage: EnginePageApi;
  /** Put here by the suite: takes the events of a run as they come. */
  var takeEvents: (run: number, events: readonly RunEvent[]) => Promise<void>;
}

globalThis.enginePage = offerEngine((stripped, execArgv) => new EmbeddedEngine({ stripped, execArgv }));

if (location.search === "?asks") void answerAsks();
