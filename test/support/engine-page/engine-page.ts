// A page with the embedded engine and nothing else, for suites and benchmarks that drive it from Node.
import { EmbeddedEngine } from "#engines/embedded/embedded-engine.ts";
import type { Limits } from "#program/limits.ts";
import type { Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Outcome } from "#program/outcome.ts";
import { answerAsks } from "./answer-asks.ts";

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

let engine = new EmbeddedEngine();
const aborts = new Map<number, AbortController>();

globalThis.enginePage = {
  makeEngine(stripped, execArgv = []) {
    engine = new EmbeddedEngine({ stripped: new Map(stripped), execArgv });
  },
  async boot() {
    const phases: string[] = [];
    await engine.boot((phase) => phases.push(phase));
    return phases;
  },
  async run(run, program, limits) {
    const abort = new AbortController();
    aborts.set(run, abort);
    const events: RunEvent[] = [];
    let sending: Promise<void> = Promise.resolve();
    const send = (): void => {
      const batch = events.splice(0);
      if (batch.length > 0) sending = sending.then(() => globalThis.takeEvents(run, batch));
    };
    const timer = setInterval(send, 5);
    try {
      const onEvent = (event: RunEvent): void => void events.push(event);
      return await engine.run(program, { onEvent, signal: abort.signal, ...(limits && { limits }) });
    } finally {
      clearInterval(timer);
      send();
      await sending;
      aborts.delete(run);
    }
  },
  async time(program) {
    const began = performance.now();
    let firstOutput = Number.NaN;
    await engine.run(program, {
      onEvent(event) {
        if (event.type === "output" && Number.isNaN(firstOutput)) firstOutput = performance.now() - began;
      },
    });
    return { firstOutput, exit: performance.now() - began };
  },
  async print(program, limits) {
    const events: RunEvent[] = [];
    await engine.run(program, { onEvent: (event) => void events.push(event), limits });
    return events.flatMap((event) => (event.type === "output" ? [event.text] : [])).join("");
  },
  abort(run) {
    aborts.get(run)?.abort();
  },
  about: () => ({
    agent: navigator.userAgent,
    isolated: crossOriginIsolated,
    sharedMemory: typeof SharedArrayBuffer !== "undefined",
  }),
  async dispose() {
    await engine[Symbol.asyncDispose]();
  },
};

if (location.search === "?asks") void answerAsks();
