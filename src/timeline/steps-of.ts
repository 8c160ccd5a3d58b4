import { cutText } from "./fit-label.ts";
import { formatCount, formatTime } from "./format-time.ts";
import type { BlockedStretch, Flow, Lane, Mark, Span, Tick, Timeline } from "./timeline.ts";

/** What happened, with what it happened to. */
type Happened =
  | { readonly kind: "opened" | "closed"; readonly of: Lane }
  | { readonly kind: "began" | "done"; readonly of: Span }
  | { readonly kind: "sent" | "received"; readonly of: Flow }
  | { readonly kind: "blocked" | "free"; readonly of: BlockedStretch }
  | { readonly kind: "printed"; readonly of: Tick }
  | { readonly kind: "marked"; readonly of: Mark };

/** A step is one instant of a run at which something happened on a lane: what a reader goes through one by one. */
export type Step = { readonly at: number; readonly lane: string } & Happened;

/** stepsOf gives all that happened in a run, in order of time. */
export function stepsOf(timeline: Timeline): Step[] {
  const steps: Step[] = timeline.flows.flatMap((flow) => stepsOfFlow(flow));
  for (const lane of timeline.lanes) {
    steps.push({ at: lane.from, lane: lane.id, kind: "opened", of: lane });
    if (!lane.open) steps.push({ at: lane.to, lane: lane.id, kind: "closed", of: lane });
    for (const span of lane.spans) {
      steps.push({ at: span.from, lane: lane.id, kind: "began", of: span });
      steps.push({ at: span.to, lane: lane.id, kind: "done", of: span });
    }
    for (const stretch of lane.blocked) {
      steps.push({ at: stretch.from, lane: lane.id, kind: "blocked", of: stretch });
      steps.push({ at: stretch.to, lane: lane.id, kind: "free", of: stretch });
    }
    for (const tick of lane.ticks) steps.push({ at: tick.at, lane: lane.id, kind: "printed", of: tick });
    for (const mark of lane.marks) steps.push({ at: mark.at, lane: lane.id, kind: "marked", of: mark });
  }
  return steps.sort((a, b) => a.at - b.at || ranks.indexOf(a.kind) - ranks.indexOf(b.kind));
}

/** What has the same time is told in this order: a lane opens first and closes last, and what ends makes way for what begins. */
const ranks: readonly Step["kind"][] = [
  "opened",
  "received",
  "free",
  "began",
  "blocked",
  "marked",
  "printed",
  "done",
  "sent",
  "closed",
];

function stepsOfFlow(flow: Flow): Step[] {
  const sent: Step = { at: flow.from, lane: flow.sender, kind: "sent", of: flow };
  return flow.to === null ? [sent] : [sent, { at: flow.to, lane: flow.receiver, kind: "received", of: flow }];
}

/** describeStep tells a step in one clause: "main sends 27 bytes to thread-1". */
export function describeStep(step: Step): string {
  switch (step.kind) {
    case "opened":
      return step.of.openedBy === null ? `${step.lane} begins` : `${step.of.openedBy} opens ${nameOf(step.of)}`;
    case "closed":
      return step.of.exitCode === null ? `${step.lane} is ended` : `${step.lane} ends with code ${step.of.exitCode}`;
    case "began":
      return `${step.lane} begins “${step.of.label}”`;
    case "done":
      return `${step.lane} is done with “${step.of.label}” after ${formatTime(step.of.to - step.of.from)}`;
    case "blocked":
      return `${step.lane} is blocked for ${formatTime(step.of.to - step.of.from)}`;
    case "free":
      return `the loop of ${step.lane} turns again`;
    case "printed":
      return `${step.lane} prints ${step.of.stream === "stderr" ? "to stderr " : ""}“${cutText(step.of.text, 80)}”`;
    case "marked":
      return `${step.lane} marks “${step.of.label}”`;
    case "sent":
      return `${step.lane} sends ${sizeOf(step.of)} to ${step.of.receiver}${step.of.to === null ? ": never received" : ""}`;
    case "received":
      return `${step.lane} receives ${sizeOf(step.of)} from ${step.of.sender}, ${formatTime(step.at - step.of.from)} after it was sent`;
  }
}

function nameOf({ id, label }: Lane): string {
  return label === id || label === "" ? id : `${id} (${label})`;
}

function sizeOf({ bytes }: Flow): string {
  return bytes === undefined ? "a message" : `a message of ${formatCount(bytes, "byte")}`;
}

/** stepAt gives the number of the last step at or before an instant, -1 where there is none; the steps are in order of time. */
export function stepAt(steps: readonly Pick<Step, "at">[], at: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
