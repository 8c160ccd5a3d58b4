import type { EngineName } from "#program/engine.ts";
import type { Limits } from "#program/limits.ts";
import type { Outcome } from "#program/outcome.ts";
import { formatTime } from "#timeline/format-time.ts";
import type { StatusTone } from "./run-status.ts";

/** describeOutcome says in one sentence how a run ended, when, and on which engine. */
export function describeOutcome(
  outcome: Outcome,
  run: { readonly lasted: number; readonly engine: EngineName; readonly limits: Limits },
): { sentence: string; tone: StatusTone } {
  const on = ` · ${run.engine} engine`;
  switch (outcome.kind) {
    case "exited": {
      const sentence = `Exited with code ${outcome.exitCode} in ${formatTime(run.lasted)}${on}`;
      return { sentence, tone: outcome.exitCode === 0 ? "good" : "bad" };
    }
    case "stopped":
      return { sentence: `Stopped after ${formatTime(run.lasted)}${on}`, tone: "quiet" };
    case "over-limit": {
      const why =
        outcome.limit === "wallTime"
          ? `Ended after ${formatTime(run.limits.wallTime)}: the time limit`
          : `Ended: more than ${run.limits.lanes} lanes, the limit`;
      return { sentence: `${why}${on}`, tone: "bad" };
    }
    case "rejected": {
      const [first] = outcome.diagnostics;
      const where = first === undefined ? "" : `: ${first.file}:${first.line}:${first.column} ${first.message}`;
      return { sentence: `Not started${where}${on}`, tone: "bad" };
    }
  }
}
