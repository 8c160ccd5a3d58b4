// What an example's claims.ts is written against. A claim is asked of every transcript of its example, on every engine,
// so it may speak of order, counts and overlap, and never of raw milliseconds.
import type { LaneId, LaneRole } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";
import { mostAtOnce, overlapBetween, spansOverlap } from "./overlap.ts";
import { printedLines } from "./printed-lines.ts";
import { spansOf, type Lane, type Span, type Timeline } from "./timeline.ts";
import { timelineOf } from "./timeline-of.ts";

/** Claims are what a lesson asserts about any run of an example: a sentence, and how to tell whether it is true. */
export type Claims = Readonly<Record<string, (run: ClaimSubject) => boolean>>;

/** A claim is one of an example's claims. */
export interface Claim {
  readonly sentence: string;
  readonly holds: (run: ClaimSubject) => boolean;
}

/** A claim subject is one run, with the words in which claims are made about it. */
export interface ClaimSubject {
  readonly transcript: Transcript;
  readonly timeline: Timeline;
  /** The lines of stdout, in printed order. */
  readonly lines: readonly string[];
  /** The lines of stderr, in printed order. */
  readonly errorLines: readonly string[];
  /** The lines of stdout that one lane printed. */
  linesOf(lane: LaneId): readonly string[];
  /** The lanes of one role, in the order of opening. */
  lanes(role: LaneRole): readonly Lane[];
  /** All spans whose label equals a text or matches a pattern, in the order in which they began. */
  spans(label?: string | RegExp): readonly Span[];
  /** The one span with this label; throws where there is none, or more than one. */
  span(label: string): Span;
  /** True where each of these spans shares time with every other; throws for fewer than two spans. */
  allOverlap(spans: readonly Span[]): boolean;
  /** True where no two of these spans share time; throws for fewer than two spans. */
  noneOverlap(spans: readonly Span[]): boolean;
  /** True where any two of these spans, on different lanes, share time; throws for fewer than two spans. */
  anyParallel(spans: readonly Span[]): boolean;
  /** The greatest number of these spans under way at one instant. */
  mostAtOnce(spans: readonly Span[]): number;
}

/** claimSubjectOf makes a transcript into something claims can be made about. */
export function claimSubjectOf(transcript: Transcript): ClaimSubject {
  const timeline = timelineOf(transcript);
  const printed = printedLines(transcript.events);
  const ordered = spansOf(timeline);
  const textOf = (keep: (line: (typeof printed)[number]) => boolean) => printed.filter(keep).map((line) => line.text);
  const spans = (label?: string | RegExp) =>
    label === undefined ? ordered : ordered.filter((span) => matches(span.label, label));

  return {
    transcript,
    timeline,
    lines: textOf((line) => line.stream === "stdout"),
    errorLines: textOf((line) => line.stream === "stderr"),
    linesOf: (lane) => textOf((line) => line.stream === "stdout" && line.lane === lane),
    lanes: (role) => timeline.lanes.filter((lane) => lane.role === role),
    spans,
    span(label) {
      const [first, ...others] = spans(label);
      if (first !== undefined && others.length === 0) return first;
      const labels = [...new Set(ordered.map((span) => span.label))].join(", ") || "none";
      throw new Error(
        `Expected one span "${label}", found ${first ? others.length + 1 : 0}. Spans of the run: ${labels}.`,
      );
    },
    allOverlap: (some) => everyPair(some, spansOverlap),
    noneOverlap: (some) => everyPair(some, (a, b) => !spansOverlap(a, b)),
    anyParallel: (some) => !everyPair(some, (a, b) => overlapBetween(a, b) !== "parallel"),
    mostAtOnce,
  };
}

/** claimsOf lists the claims of a claims.ts. */
export function claimsOf(claims: Claims): Claim[] {
  return Object.entries(claims).map(([sentence, holds]) => ({ sentence, holds }));
}

function matches(label: string, wanted: string | RegExp): boolean {
  // A pattern with the g or y flag would remember its place from one label to the next.
  return typeof wanted === "string"
    ? label === wanted
    : new RegExp(wanted.source, wanted.flags.replace(/[gy]/g, "")).test(label);
}

function everyPair(spans: readonly Span[], holds: (a: Span, b: Span) => boolean): boolean {
  if (spans.length < 2) throw new Error(`Expected two spans or more to compare, found ${spans.length}.`);
  return spans.every((a, index) => spans.slice(index + 1).every((b) => holds(a, b)));
}
