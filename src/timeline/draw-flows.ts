import { percentAt, type Axis } from "./axis.ts";
import { draw, type Drawing } from "./drawing.ts";
import { formatCount, formatTime } from "./format-time.ts";
import type { LanePlace } from "./lay-out.ts";
import type { Flow } from "./timeline.ts";

/** Arrows of one drawing, at most. */
const mostArrows = 300;

/** drawFlows draws messages as arrows from lane to lane; those of one pair of lanes that lie close share one arrow. */
export function drawFlows(
  flows: readonly Flow[],
  places: readonly LanePlace[],
  axis: Axis,
  id: string,
): { drawings: Drawing[]; drawn: number; told: number } {
  const placeOf = new Map(places.map((place) => [place.lane.id, place]));
  const seen = flows.filter((flow) => placeOf.has(flow.sender) && placeOf.has(flow.receiver));
  const grain = seen.length > 60 ? 1 : 0.05;
  const bundles = Map.groupBy(seen, (flow) => {
    const start = Math.round(percentAt(axis, flow.from) / grain);
    const end = flow.to === null ? "lost" : Math.round(percentAt(axis, flow.to) / grain);
    return `${flow.sender} ${flow.receiver} ${start} ${end}`;
  });
  const drawn = [...bundles.values()].slice(0, mostArrows);
  const drawings = drawn.flatMap((bundle) => {
    const [flow] = bundle;
    const sender = flow && placeOf.get(flow.sender);
    const receiver = flow && placeOf.get(flow.receiver);
    return flow && sender && receiver ? [drawFlow(flow, bundle, sender, receiver, axis, id)] : [];
  });
  return { drawings, drawn: drawn.length, told: seen.length };
}

function drawFlow(
  flow: Flow,
  bundle: readonly Flow[],
  sender: LanePlace,
  receiver: LanePlace,
  axis: Axis,
  id: string,
): Drawing {
  const down = receiver.index > sender.index;
  const y1 = down ? sender.top + sender.boxHeight : sender.top;
  const y2 = down ? receiver.top : receiver.top + receiver.boxHeight;
  const x1 = `${percentAt(axis, flow.from)}%`;
  const many = bundle.length === 1 ? "message" : formatCount(bundle.length, "message");
  const bytes = bundle.reduce((sum, each) => sum + (each.bytes ?? 0), 0);
  const size = bytes === 0 ? "" : `, ${formatCount(bytes, "byte")}`;
  const took = flow.to === null ? "never received" : `${formatTime(flow.from)} to ${formatTime(flow.to)}`;
  const title = draw("title", {}, `${flow.sender} → ${flow.receiver} · ${many}${size} · ${took}`);
  if (flow.to === null) {
    const end = y1 + (down ? 8 : -8);
    return draw("g", { class: "flow lost" }, title, draw("line", { x1, x2: x1, y1, y2: end }));
  }
  const line = { x1, y1, x2: `${percentAt(axis, flow.to)}%`, y2 };
  return draw("g", { class: "flow" }, title, draw("line", { ...line, "marker-end": `url(#${id}-arrow)` }));
}

/** drawOpenings draws, for each lane that another lane opened, a thin line down from its opener. */
export function drawOpenings(places: readonly LanePlace[], axis: Axis): Drawing {
  const placeOf = new Map(places.map((place) => [place.lane.id, place]));
  const lines = places.flatMap((place) => {
    const opener = place.lane.openedBy === null ? undefined : placeOf.get(place.lane.openedBy);
    if (opener === undefined) return [];
    const x = `${percentAt(axis, place.lane.from)}%`;
    return [draw("line", { x1: x, x2: x, y1: opener.top + opener.boxHeight, y2: place.top })];
  });
  return draw("g", { class: "openings" }, ...lines);
}
