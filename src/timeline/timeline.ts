import type { LaneId, LaneRole, OutputStream } from "#program/run-event.ts";

/** A span is a named interval on a lane. `depth` is the row it is drawn in: 0, or more where spans of its lane overlap. */
export interface Span {
  readonly lane: LaneId;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  /** True where it holds others and says what they are for, as a whole part of a program does. */
  readonly isHeading: boolean;
}

/** A mark is a named instant on a lane. */
export interface Mark {
  readonly lane: LaneId;
  readonly label: string;
  readonly at: number;
}

/** A tick is the instant at which a lane printed a line. */
export interface Tick {
  readonly lane: LaneId;
  /** Names the line within its run: see `lineName`. */
  readonly line: string;
  readonly stream: OutputStream;
  readonly text: string;
  readonly at: number;
}

/** A blocked stretch is an interval in which a lane's event loop could not turn. */
export interface BlockedStretch {
  readonly lane: LaneId;
  readonly from: number;
  readonly to: number;
}

/** A flow is a message on its way from one lane to another. `to` is null where nobody took it. */
export interface Flow {
  readonly message: string;
  readonly sender: LaneId;
  readonly receiver: LaneId;
  readonly from: number;
  readonly to: number | null;
  readonly bytes?: number;
}

/** A lane of a timeline is one thing that executed one stack at a time, with all that happened on it. */
export interface Lane {
  readonly id: LaneId;
  readonly role: LaneRole;
  readonly label: string;
  readonly openedBy: LaneId | null;
  readonly from: number;
  readonly to: number;
  /** True while the lane has not been closed: the run is still under way. */
  readonly open: boolean;
  readonly exitCode: number | null;
  readonly spans: readonly Span[];
  /** How many rows its spans need: the greatest depth and one. */
  readonly rows: number;
  readonly marks: readonly Mark[];
  readonly ticks: readonly Tick[];
  readonly blocked: readonly BlockedStretch[];
}

/**
 * Parallelism is how many lanes had a span under way at once, headings not counted. `average` counts only the time in which
 * any lane had one.
 */
export interface Parallelism {
  readonly peak: number;
  readonly average: number;
}

/** A timeline is what a run did, in order of time, lane by lane; milliseconds since the main lane opened. */
export interface Timeline {
  readonly from: number;
  readonly to: number;
  readonly lanes: readonly Lane[];
  readonly flows: readonly Flow[];
  readonly parallelism: Parallelism;
  /** How many marks, spans, messages and blocked stretches were over the run's limit: counted, and not in here. */
  readonly omittedEvents: number;
}

/** spansOf gives all spans of a timeline in the order in which they began. */
export function spansOf(timeline: Timeline): readonly Span[] {
  return timeline.lanes.flatMap((lane) => lane.spans).sort((a, b) => a.from - b.from || a.to - b.to);
}
