import { formatTime } from "./format-time.ts";
import { fullTitleOf } from "./lane-names.ts";
import type { Lane, Timeline } from "./timeline.ts";

/** A table row says in words what one shape of a drawing shows. */
export interface TableRow {
  readonly lane: string;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly length: string;
}

/** A timeline table is the text twin of a drawing; `omitted` counts the rows past the most that are given. */
export interface TimelineTable {
  readonly rows: readonly TableRow[];
  readonly omitted: number;
}

/** The columns of a timeline table, in order, with their headings. */
export const tableColumns: readonly { readonly key: keyof TableRow; readonly heading: string }[] = [
  { key: "lane", heading: "Lane" },
  { key: "what", heading: "What" },
  { key: "from", heading: "From" },
  { key: "to", heading: "To" },
  { key: "length", heading: "Length" },
];

/** tableOf gives what a timeline shows as rows: lane by lane, each lane's facts in the order in which they began. */
export function tableOf(timeline: Timeline, most = 200): TimelineTable {
  const all = timeline.lanes.flatMap((lane) => [rowOf(lane.id, nameOf(lane), lane), ...factsOf(lane, timeline)]);
  return { rows: all.slice(0, most), omitted: Math.max(0, all.length - most) };
}

function factsOf(lane: Lane, timeline: Timeline): TableRow[] {
  const sent = timeline.flows.filter((flow) => flow.sender === lane.id);
  const facts = [
    ...lane.spans.map((span) => ({ what: span.label, from: span.from, to: span.to })),
    ...lane.blocked.map(({ from, to }) => ({ what: "blocked", from, to })),
    ...lane.marks.map((mark) => ({ what: `mark ${mark.label}`, from: mark.at, to: mark.at })),
    ...lane.ticks.map((tick) => ({
      what: `prints ${tick.stream === "stderr" ? "to stderr " : ""}“${tick.text}”`,
      from: tick.at,
      to: tick.at,
    })),
    ...sent.map(({ receiver, from, to }) => ({
      what: `message to ${receiver}${to === null ? ", never received" : ""}`,
      from,
      to: to ?? from,
    })),
  ];
  return facts.sort((a, b) => a.from - b.from || b.to - a.to).map((fact) => rowOf(lane.id, fact.what, fact));
}

function nameOf(lane: Lane): string {
  const rest = fullTitleOf(lane).slice(lane.id.length).replace(/^ · /, "");
  return `whole lane${rest === "" ? "" : ` (${rest})`}`;
}

function rowOf(lane: string, what: string, { from, to }: { readonly from: number; readonly to: number }): TableRow {
  return { lane, what, from: formatTime(from), to: formatTime(to), length: to === from ? "" : formatTime(to - from) };
}
