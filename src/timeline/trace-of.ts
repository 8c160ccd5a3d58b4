// A timeline in the Trace Event Format, which chrome://tracing and ui.perfetto.dev read:
// https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU
import { titleOf } from "./lane-names.ts";
import type { Lane, Timeline } from "./timeline.ts";

/** A trace event, with times in microseconds. */
export interface TraceEvent {
  readonly ph: "M" | "X" | "b" | "e" | "s" | "f" | "i";
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly cat?: string;
  readonly id?: string;
  readonly s?: "t";
  readonly bp?: "e";
  readonly args?: Readonly<Record<string, string | number>>;
}

/** A trace is the file that those viewers open. */
export interface Trace {
  readonly displayTimeUnit: "ms";
  readonly traceEvents: readonly TraceEvent[];
}

/** A lane's numbers in a trace: its process's and its own. */
type Place = Pick<TraceEvent, "pid" | "tid">;

/**
 * traceOf writes a timeline as a trace. A lane is a thread, with its life and its blocked stretches as slices; a span is an
 * asynchronous slice, since the spans of one lane may overlap without nesting; a message is a flow.
 */
export function traceOf(timeline: Timeline): Trace {
  const places = placesOf(timeline.lanes);
  const placeOf = (id: string): Place => places.get(id) ?? { pid: 1, tid: 1 };
  const traceEvents = timeline.lanes.flatMap((lane) => eventsOf(lane, placeOf(lane.id)));
  timeline.flows.forEach(({ sender, receiver, from, to, bytes }, index) => {
    if (to === null) return;
    const flow = { name: "message", cat: "message", id: `m${index + 1}` };
    const args = bytes === undefined ? {} : { args: { bytes } };
    traceEvents.push({ ph: "s", ...flow, ...placeOf(sender), ts: micro(from), ...args });
    traceEvents.push({ ph: "f", bp: "e", ...flow, ...placeOf(receiver), ts: micro(to) });
  });
  return { displayTimeUnit: "ms", traceEvents };
}

function placesOf(lanes: readonly Lane[]): Map<string, Place> {
  const processes = new Map<string, number>();
  return new Map(
    lanes.map((lane, index) => {
      const process = /^process-\d+/.exec(lane.id)?.[0] ?? "main";
      if (!processes.has(process)) processes.set(process, processes.size + 1);
      return [lane.id, { pid: processes.get(process) ?? 1, tid: index + 1 }];
    }),
  );
}

function eventsOf(lane: Lane, place: Place): TraceEvent[] {
  const slice = (name: string, from: number, to: number): TraceEvent => {
    return { ph: "X", cat: "lane", name, ...place, ts: micro(from), dur: micro(to) - micro(from) };
  };
  const instant = (name: string, cat: string, at: number): TraceEvent => {
    return { ph: "i", s: "t", cat, name, ...place, ts: micro(at) };
  };
  return [
    ...(lane.role === "thread"
      ? []
      : [{ ph: "M", name: "process_name", ...place, args: { name: titleOf(lane) } } as const]),
    { ph: "M", name: "thread_name", ...place, args: { name: titleOf(lane) } },
    slice(titleOf(lane), lane.from, lane.to),
    ...lane.blocked.map(({ from, to }) => slice("blocked", from, to)),
    ...lane.spans.flatMap(({ label, from, to }, index): TraceEvent[] => {
      const span = { cat: "span", name: label, id: `s${place.tid}.${index + 1}`, ...place };
      return [
        { ph: "b", ...span, ts: micro(from) },
        { ph: "e", ...span, ts: micro(to) },
      ];
    }),
    ...lane.ticks.map(({ stream, text, at }) => instant(text === "" ? "(empty line)" : text, stream, at)),
    ...lane.marks.map(({ label, at }) => instant(label, "mark", at)),
  ];
}

function micro(milliseconds: number): number {
  return Math.round(milliseconds * 1000);
}
