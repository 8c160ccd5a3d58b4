import type { Engine } from "#program/engine.ts";
import { programOf } from "#program/program.ts";
import { differenceFrom, type Printed } from "./compare-runs.ts";
import { runOnNode } from "./run-on-node.ts";

/** What came of running one program in both places. */
export interface Verdict {
  /** What in the engine's run cannot be Node's; undefined where nothing is. */
  readonly difference: string | undefined;
  readonly truths: readonly Printed[];
  readonly seen: Printed;
}

/** How many runs on Node show what of its order is stable; as many are made as it takes to see the engine's, at most these. */
const mostRuns = 12;

type Files = Readonly<Record<string, string>>;

/** runInEngine runs a program in an engine and keeps what it printed. */
export async function runInEngine(engine: Engine, files: Files): Promise<Printed> {
  const text = { stdout: "", stderr: "" };
  const outcome = await engine.run(programOf(files, { entry: Object.keys(files)[0] ?? "" }), {
    onEvent: (event) => {
      if (event.type === "output") text[event.stream] += event.text;
    },
    limits: { wallTime: 6_000 },
  });
  return { ...text, ending: outcome.kind === "exited" ? outcome.exitCode : JSON.stringify(outcome) };
}

/** judgeProgram compares a run of the engine with runs on real Node, of which it makes more while they do not agree. */
export async function judgeProgram(
  engine: Engine,
  files: Files,
  first: Promise<Printed> = runOnNode(files),
  most = mostRuns,
): Promise<Verdict> {
  const [truth, seen] = await Promise.all([first, runInEngine(engine, files)]);
  const truths = [truth];
  let difference = differenceFrom(truths, seen);
  while (difference !== undefined && truths.length < most) {
    const at = truths.length;
    truths.push(...(await Promise.all([runOnNode(files, at), runOnNode(files, at + 1)])));
    difference = differenceFrom(truths, seen);
  }
  return { difference, truths, seen };
}
