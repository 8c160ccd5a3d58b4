import type { CheckReport } from "#program/checks.ts";
import type { Outcome } from "#program/outcome.ts";
import type { StatusTone } from "./run-status.ts";

/** sayChecks tells in a few sentences what a run of checks came to. `lastWords` is what the program said on stderr. */
export function sayChecks(
  outcome: Outcome,
  names: readonly string[],
  reports: readonly CheckReport[],
  lastWords: string | undefined,
): { sentence: string; tone: StatusTone } {
  const passed = names.filter((name) => reports.some((report) => report.name === name && report.hasPassed)).length;
  const missed = names.filter((name) => reports.every((report) => report.name !== name)).length;
  const count = `${passed} of ${names.length} ${passed === 1 ? "checks passes" : "checks pass"}.`;
  switch (outcome.kind) {
    case "rejected": {
      const [first] = outcome.diagnostics;
      const where = first === undefined ? "" : ` ${first.file}:${first.line}:${first.column} ${first.message}`;
      return { sentence: `The program cannot be started, so nothing was checked.${where}`, tone: "bad" };
    }
    case "stopped":
      return { sentence: `Stopped. ${count}`, tone: "quiet" };
    case "over-limit": {
      const why = outcome.limit === "wallTime" ? "it took too long" : "it started too many threads";
      return { sentence: `${count} The rest was not reached: ${why}.`, tone: "bad" };
    }
    case "exited": {
      if (passed === names.length) return { sentence: `All ${passed} checks pass: solved.`, tone: "good" };
      if (missed === 0) return { sentence: count, tone: "bad" };
      const why = lastWords === undefined ? "." : `: ${lastWords}`;
      if (missed === names.length) return { sentence: `The program ended before it was checked${why}`, tone: "bad" };
      return { sentence: `${count} ${missed} of them were not reached: the program ended before${why}`, tone: "bad" };
    }
  }
}
