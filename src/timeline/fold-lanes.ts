import { formatCount } from "./format-time.ts";
import { groupsOf, mostAtOnce, unionOf } from "./overlap.ts";
import type { Lane, Timeline } from "./timeline.ts";

/** The id of the lane that stands for all that are too many to be drawn. */
export const foldedId = "more lanes";

/**
 * foldLanes gives a timeline with at most so many lanes: the last one stands for all the others, and its bars say how many
 * of them were at work at once.
 */
export function foldLanes(timeline: Timeline, most: number): Timeline {
  if (timeline.lanes.length <= most) return timeline;
  const shown = timeline.lanes.slice(0, most - 1);
  const folded = timeline.lanes.slice(most - 1);
  const ids = new Set(folded.map((lane) => lane.id));
  const renamed = (id: string) => (ids.has(id) ? foldedId : id);
  const flows = timeline.flows
    .map((flow) => ({ ...flow, sender: renamed(flow.sender), receiver: renamed(flow.receiver) }))
    .filter(({ sender, receiver }) => sender !== receiver);
  return { ...timeline, lanes: [...shown, foldedLane(folded)], flows };
}

function foldedLane(lanes: readonly Lane[]): Lane {
  const work = lanes.flatMap((lane) => unionOf(lane.spans.filter((span) => !span.isHeading)));
  const spans = groupsOf(work).map((group) => ({
    lane: foldedId,
    label: `up to ${formatCount(mostAtOnce(group))} at once`,
    from: group[0]?.from ?? 0,
    to: group.reduce((latest, { to }) => Math.max(latest, to), 0),
    depth: 0,
    isHeading: false,
  }));
  const all = <Item>(items: (lane: Lane) => readonly Item[]) => lanes.flatMap(items);
  return {
    id: foldedId,
    role: "thread",
    label: `${formatCount(lanes.length, "lane")} in one row`,
    openedBy: null,
    from: Math.min(...lanes.map((lane) => lane.from)),
    to: Math.max(...lanes.map((lane) => lane.to)),
    open: lanes.some((lane) => lane.open),
    exitCode: null,
    spans,
    rows: 1,
    marks: all((lane) => lane.marks).sort((a, b) => a.at - b.at),
    ticks: all((lane) => lane.ticks).sort((a, b) => a.at - b.at),
    blocked: unionOf(all((lane) => lane.blocked)).map((stretch) => ({ lane: foldedId, ...stretch })),
  };
}
