import type { Engine } from "#program/engine.ts";
import { programOf } from "#program/program.ts";
import { differenceFrom, type Printed } from "./compare-runs.ts";
import { lineKeys, type PacedLine } from "./paced-line.ts";
import { runOnNode } from "./run-on-node.ts";

/** What came of running one program in both places. */
export interface Verdict {
  /** What in the engine's run cannot be Node's; undefined where nothing is. */
  readonly difference: string | undefined;
  readonly truths: readonly Printed[];
  readonly seen: Printed;
  /** A difference that was there in one run of the engine, whether or not it was in the last. */
  readonly once: string | undefined;
}

/** How hard to look. */
export interface JudgeOptions {
  /** A first run on Node that was begun earlier. */
  readonly first?: Promise<Printed>;
  /** How many runs on Node at most for each run of the engine. */
  readonly most?: number;
  /** How many runs of the engine at most. */
  readonly tries?: number;
}

/** How many runs on Node show what of its order is stable; as many are made as it takes to see the engine's, at most these. */
const mostRuns = 12;

type Files = Readonly<Record<string, string>>;

/** A run of the engine, with the time of every line. */
export interface PacedRun extends Printed {
  readonly pace: readonly PacedLine[];
}

/** runInEngine runs a program in an engine and keeps what it printed. */
export async function runInEngine(engine: Engine, files: Files): Promise<PacedRun> {
  const text = { stdout: "", stderr: "" };
  const pace: PacedLine[] = [];
  const keyOf = lineKeys();
  const outcome = await engine.run(programOf(files, { entry: Object.keys(files)[0] ?? "" }), {
    onEvent: (event) => {
      if (event.type !== "output") return;
      text[event.stream] += event.text;
      if (event.stream === "stderr") return;
      // `console.log` prints whole lines.
      for (const line of event.text.split("\n").slice(0, -1)) {
        pace.push({ key: keyOf(line), at: event.at, inThread: event.lane !== "main" });
      }
    },
    limits: { wallTime: 6_000 },
  });
  return { ...text, pace, ending: outcome.kind === "exited" ? outcome.exitCode : JSON.stringify(outcome) };
}

/**
 * judgeProgram compares a run of the engine with runs on real Node, of which it makes more while they do not agree. What is
 * then still different must be so in each of three runs: a busy machine can bring timers and messages into an order that
 * a few runs on Node do not show.
 */
export async function judgeProgram(
  engine: Engine,
  files: Files,
  { first = runOnNode(files), most = mostRuns, tries = 3 }: JudgeOptions = {},
): Promise<Verdict> {
  const beginning = runInEngine(engine, files);
  const truths = [await first];
  let seen = await beginning;
  let verdict: Verdict = { difference: differenceFrom(truths, seen), truths, seen, once: undefined };
  for (let left = tries; left > 0; left -= 1) {
    const end = truths.length + most;
    while (verdict.difference !== undefined && truths.length < end) {
      // In turn one that is as slow as the engine, which shows its order most often, and one that is slow somewhere.
      const seed = (truths.length + 1) >> 1;
      const slowing = truths.length % 2 === 1 ? { seed, pace: seen.pace } : { seed };
      truths.push(await runOnNode(files, slowing));
      verdict = { ...verdict, difference: differenceFrom(truths, seen) };
    }
    if (verdict.difference === undefined || left === 1) break;
    seen = await runInEngine(engine, files);
    verdict = { difference: differenceFrom(truths, seen), truths, seen, once: verdict.difference };
  }
  return verdict;
}
