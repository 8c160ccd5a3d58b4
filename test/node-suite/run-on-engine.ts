// Runs Node's own tests in the embedded engine: a few pages side by side, each with one program at a time.
import { setTimeout as wait } from "node:timers/promises";
import type { Engine } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { programOf } from "#program/program.ts";
import { type EnginePage, openEnginePage } from "#support/embedded-in-browser.ts";
import type { Checkout, NodeTest } from "./test-files.ts";
import { type TestResult, resultOf } from "./test-result.ts";

/** A page whose memory many runs have gone through is closed for a fresh one. */
const runsInPage = 150;

/** How long beyond a test's wall time the page may take to say so, before it counts as crashed. */
const patience = 8_000;

/** What the runner needs to know beside the tests. */
export interface EngineRuns {
  readonly checkout: Checkout;
  /** How many pages run tests at once. */
  readonly pages: number;
  /** Milliseconds a test may take. */
  readonly wallTime: number;
  readonly onResult: (test: NodeTest, result: TestResult) => void;
}

/** runOnEngine runs every test once; a page that crashes is opened anew and its test is a failure. */
export async function runOnEngine(tests: readonly NodeTest[], runs: EngineRuns): Promise<void> {
  if (tests.length === 0) return;
  // Tests with the same options share an engine.
  const waiting = tests.toSorted((one, other) => (optionsKey(one) < optionsKey(other) ? -1 : 1));
  await using first = await openEnginePage();
  const work = async (): Promise<void> => {
    const lane = new EngineLane(first, runs);
    try {
      for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
        runs.onResult(test, await lane.run(test));
      }
    } finally {
      await lane.close();
    }
  };
  await Promise.all(Array.from({ length: runs.pages }, work));
}

function optionsKey({ flags }: NodeTest): string {
  return flags.join(" ");
}

/** A lane of the runner: one page, and the engine in it. */
class EngineLane {
  readonly #opener: EnginePage;
  readonly #runs: EngineRuns;
  #page: EnginePage | undefined;
  #engine: Engine | undefined;
  #key = "";
  #count = 0;

  constructor(opener: EnginePage, runs: EngineRuns) {
    this.#opener = opener;
    this.#runs = runs;
  }

  async run(test: NodeTest): Promise<TestResult> {
    const engine = await this.#engineFor(test);
    const { checkout, wallTime } = this.#runs;
    const program = programOf(checkout.programFiles(test), { entry: `test/parallel/${test.file}`, env: test.env });
    const text = { stdout: "", stderr: "" };
    const began = performance.now();
    const running = engine.run(program, {
      onEvent: (event) => {
        if (event.type === "output") text[event.stream] += event.text;
      },
      limits: { wallTime },
    });
    running.catch(() => {});
    const patienceEnds = new AbortController();
    try {
      const outcome = await Promise.race([
        running,
        wait(wallTime + patience, "silent" as const, { signal: patienceEnds.signal }),
      ]);
      if (outcome === "silent") {
        await this.#drop();
        return resultOf({ exitCode: null, ...text, took: performance.now() - began });
      }
      return resultOf({ ...ended(outcome, text), took: performance.now() - began });
    } catch (error) {
      await this.#drop();
      const words = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      return { status: "failed", error: `The engine failed: ${words}`, took: performance.now() - began };
    } finally {
      patienceEnds.abort();
    }
  }

  async close(): Promise<void> {
    await this.#drop();
  }

  async #engineFor(test: NodeTest): Promise<Engine> {
    this.#count += 1;
    if (this.#count > runsInPage) await this.#drop();
    this.#page ??= await this.#opener.another();
    const key = optionsKey(test);
    if (this.#engine === undefined || key !== this.#key) {
      await this.#engine?.[Symbol.asyncDispose]();
      this.#key = key;
      this.#engine = this.#page.engine(new Map(), test.flags);
    }
    return this.#engine;
  }

  async #drop(): Promise<void> {
    const page = this.#page;
    this.#page = undefined;
    this.#engine = undefined;
    this.#count = 0;
    // A page whose renderer hangs does not close by being asked.
    const closing = Promise.resolve(page?.[Symbol.asyncDispose]()).catch(() => {});
    await Promise.race([closing, wait(5_000, undefined, { ref: false })]);
  }
}

function ended(
  outcome: Outcome,
  { stdout, stderr }: { readonly stdout: string; readonly stderr: string },
): { exitCode: number | null; stdout: string; stderr: string } {
  switch (outcome.kind) {
    case "exited":
      return { exitCode: outcome.exitCode, stdout, stderr };
    case "over-limit":
      if (outcome.limit === "wallTime") return { exitCode: null, stdout, stderr };
      return { exitCode: 1, stdout, stderr: `Over the limit of ${outcome.limit}.\n${stderr}` };
    case "stopped":
      return { exitCode: null, stdout, stderr };
    case "rejected": {
      const words = outcome.diagnostics.map(({ file, line, message }) => `${message} (${file}:${line})`);
      return { exitCode: 1, stdout, stderr: `Error: the program was rejected: ${words.join("; ")}\n${stderr}` };
    }
  }
}
