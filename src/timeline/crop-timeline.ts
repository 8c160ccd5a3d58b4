import type { Lane, Timeline } from "./timeline.ts";

/** A view is the stretch of time that is looked at, in milliseconds since the run began. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** cropTimeline gives what a view shows of a timeline: lanes stay, with their rows; what lies outside on both ends is cut. */
export function cropTimeline(timeline: Timeline, view: View): Timeline {
  if (view.from <= timeline.from && view.to >= timeline.to) return timeline;
  return {
    ...timeline,
    ...view,
    lanes: timeline.lanes.map((lane) => cropLane(lane, view)),
    flows: timeline.flows.filter((flow) => meets({ from: flow.from, to: flow.to ?? flow.from }, view)),
  };
}

/** meets tells whether an interval, of any length, has an instant in the view. */
function meets({ from, to }: View, view: View): boolean {
  return from <= view.to && to >= view.from;
}

function cropLane(lane: Lane, view: View): Lane {
  const within = ({ at }: { readonly at: number }) => at >= view.from && at <= view.to;
  return {
    ...lane,
    spans: lane.spans.filter((span) => meets(span, view)),
    blocked: lane.blocked.filter((stretch) => meets(stretch, view)),
    marks: lane.marks.filter(within),
    ticks: lane.ticks.filter(within),
  };
}

/** zoom makes a view narrower (`factor` under 1) or wider about an instant, within a whole; never under a microsecond. */
export function zoom(view: View, whole: View, factor: number, about: number): View {
  const length = Math.max(0.001, (view.to - view.from) * factor);
  if (length >= whole.to - whole.from) return whole;
  const share = (about - view.from) / (view.to - view.from);
  const from = about - length * Math.min(1, Math.max(0, share));
  return pan({ from, to: from + length }, whole, 0);
}

/** pan moves a view by a time, and keeps it within a whole. */
export function pan({ from, to }: View, whole: View, by: number): View {
  const length = to - from;
  const start = Math.max(whole.from, Math.min(whole.to - length, from + by));
  return { from: start, to: start + length };
}
