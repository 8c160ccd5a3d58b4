import type { LaneId, LaneRole, RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";
import { findHeadings } from "./find-headings.ts";
import { parallelismOf } from "./parallelism.ts";
import { pairMessages } from "./pair-messages.ts";
import { printedLines } from "./printed-lines.ts";
import { stackSpans } from "./stack-spans.ts";
import type { BlockedStretch, Lane, Mark, Span, Tick, Timeline } from "./timeline.ts";

interface LaneDraft {
  id: LaneId;
  role: LaneRole;
  label: string;
  openedBy: LaneId | null;
  from: number;
  to: number | undefined;
  exitCode: number | null;
  spans: Omit<Span, "depth" | "isHeading">[];
  marks: Mark[];
  ticks: Tick[];
  blocked: BlockedStretch[];
}

/**
 * timelineOf makes a timeline from a transcript, or from the events of a run that is still under way; `until` is how far
 * that run has come, where it is later than its last event.
 */
export function timelineOf(run: Transcript | readonly RunEvent[], until = 0): Timeline {
  const events = "events" in run ? run.events : run;
  const drafts = new Map<LaneId, LaneDraft>();
  const laneOf = (id: LaneId, at: number): LaneDraft => {
    let draft = drafts.get(id);
    if (draft === undefined) drafts.set(id, (draft = newDraft(id, at)));
    return draft;
  };

  let end = until;
  let omittedEvents = 0;
  for (const event of events) {
    end = Math.max(end, event.at);
    const lane = laneOf(event.lane, event.at);
    switch (event.type) {
      case "lane-opened":
        Object.assign(lane, { role: event.role, label: event.label, openedBy: event.openedBy });
        break;
      case "lane-closed":
        lane.to = event.at;
        lane.exitCode = event.exitCode;
        break;
      case "span-measured":
        lane.spans.push({ lane: lane.id, label: event.label, from: event.from, to: Math.max(event.from, event.to) });
        break;
      case "marked":
        lane.marks.push({ lane: lane.id, label: event.label, at: event.at });
        break;
      case "blocked":
        lane.blocked.push({ lane: lane.id, from: event.from, to: Math.max(event.from, event.to) });
        break;
      case "events-omitted":
        omittedEvents += event.events;
        break;
      default:
    }
  }
  for (const line of printedLines(events)) laneOf(line.lane, line.at).ticks.push(line);

  const headings = findHeadings([...drafts.values()]);
  const lanes = [...drafts.values()].map((draft) => finish(draft, end, headings));
  const parallelism = parallelismOf(lanes.map((lane) => ({ spans: lane.spans.filter((span) => !span.isHeading) })));
  return { from: 0, to: end, lanes, flows: pairMessages(events), parallelism, omittedEvents };
}

function newDraft(id: LaneId, at: number): LaneDraft {
  const role = id === "main" ? "main" : "thread";
  return {
    id,
    role,
    label: id,
    openedBy: null,
    from: at,
    to: undefined,
    exitCode: null,
    spans: [],
    marks: [],
    ticks: [],
    blocked: [],
  };
}

function finish(draft: LaneDraft, end: number, headings: ReadonlySet<unknown>): Lane {
  const spans = stackSpans(draft.spans.map((span) => ({ ...span, isHeading: headings.has(span) })));
  return {
    ...draft,
    to: draft.to ?? end,
    open: draft.to === undefined,
    spans,
    rows: spans.reduce((rows, span) => Math.max(rows, span.depth + 1), 1),
  };
}
