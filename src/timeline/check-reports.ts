import { reportSign, type CheckReport } from "#program/checks.ts";
import type { RunEvent } from "#program/run-event.ts";
import { printedLines } from "./printed-lines.ts";

/** What a run of checks told: what each came to, and what the program printed besides. */
export interface CheckRun {
  readonly reports: readonly CheckReport[];
  readonly printed: readonly { readonly stream: "stdout" | "stderr"; readonly text: string }[];
}

/** checkReports takes the reports out of what a run of checks printed. */
export function checkReports(events: readonly RunEvent[]): CheckRun {
  const reports: CheckReport[] = [];
  const printed: { stream: "stdout" | "stderr"; text: string }[] = [];
  for (const { stream, text } of printedLines(events)) {
    const sign = stream === "stdout" ? text.indexOf(reportSign) : -1;
    // A program may have printed half a line just before.
    const [own, report] = sign < 0 ? [text, null] : [text.slice(0, sign), reportIn(text.slice(sign + 1))];
    if (report !== null) reports.push(report);
    if (own !== "" || sign < 0) printed.push({ stream, text: own });
  }
  return { reports, printed };
}

function reportIn(text: string): CheckReport | null {
  try {
    const report = JSON.parse(text) as Partial<CheckReport> | null;
    return typeof report?.name === "string" && typeof report.hasPassed === "boolean" ? (report as CheckReport) : null;
  } catch {
    return null;
  }
}
