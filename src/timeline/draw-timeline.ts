// A timeline as an SVG that needs no script to fit its column: heights are pixels, places and widths are percent, so text
// never shrinks. Labels exist in two lengths where they must, and the style sheet shows the one that fits.
import { axisOf, percentAt, type Axis } from "./axis.ts";
import { bundleSpans } from "./bundle-spans.ts";
import { cropTimeline, type View } from "./crop-timeline.ts";
import { describeTimeline } from "./describe-timeline.ts";
import { draw, type Drawing } from "./drawing.ts";
import { drawFlows, drawOpenings } from "./draw-flows.ts";
import { drawLane } from "./draw-lane.ts";
import { drawPatterns } from "./draw-patterns.ts";
import { foldLanes } from "./fold-lanes.ts";
import { formatCount } from "./format-time.ts";
import { layOut, type LaneDraft } from "./lay-out.ts";
import type { Timeline } from "./timeline.ts";

/** How a timeline is to be drawn. */
export interface DrawTimelineOptions {
  /** Starts every id in the drawing; must be unique in its page. */
  readonly id: string;
  /** Names the picture: "Timeline of the recorded run". */
  readonly title: string;
  /** Where the axis ends, where that is later than the run: so that two timelines can share one scale. */
  readonly to?: number;
  /** The stretch to be drawn; else all of it. */
  readonly view?: View;
}

/** Lanes that are drawn; of more, the rest share the last one. */
const mostLanes = 64;

/** drawTimeline makes the picture of a timeline. */
export function drawTimeline(timeline: Timeline, options: DrawTimelineOptions): Drawing {
  const { id, title } = options;
  const whole = { from: timeline.from, to: Math.max(timeline.to, options.to ?? 0) };
  const { from, to } = options.view ?? whole;
  const axis = axisOf(from, to);
  const folded = foldLanes(timeline, mostLanes);
  const { lanes, flows: messages } = cropTimeline(folded, { from, to });
  const rows = lanes.length > 12 ? 3 : 8;
  const totalRows = lanes.reduce((sum, lane) => sum + Math.min(lane.rows, rows), 0);
  const sliver = (axis.to - axis.from) / Math.min(250, Math.max(24, 3000 / Math.max(1, totalRows)));
  const drafts = folded.lanes.map((whole, index) => {
    const lane = lanes[index] ?? whole;
    return { lane, whole, bars: bundleSpans(lane, { rows, sliver }) };
  });
  const { places, bottom } = layOut(drafts, rows);
  const flows = drawFlows(messages, places, axis, id);
  const seen = cropTimeline(timeline, { from, to });
  const notes = notesOf(seen, drafts, flows);
  const height = bottom + axisHeight + notes.length * noteHeight;

  return draw(
    "svg",
    {
      class: "timeline-drawing",
      id,
      role: "img",
      width: "100%",
      height,
      "data-from": axis.from,
      "data-to": axis.to,
      "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-desc`,
    },
    draw("title", { id: `${id}-title` }, title),
    draw("desc", { id: `${id}-desc` }, [...describeTimeline(timeline), ...notes].join(" ")),
    drawPatterns(id, lanes.length),
    drawGrid(axis, bottom),
    drawOpenings(places, axis),
    draw("g", { class: "flows" }, ...flows.drawings),
    ...places.map((place) => drawLane(place, axis, id)),
    ...notes.map((note, index) =>
      draw("text", { class: "note", x: 0, y: bottom + axisHeight + (index + 0.8) * noteHeight }, note),
    ),
  );
}

const axisHeight = 24;
const noteHeight = 18;

function drawGrid(axis: Axis, bottom: number): Drawing {
  const lines = axis.ticks.map(({ at }) => {
    const x = `${percentAt(axis, at)}%`;
    return draw("line", { x1: x, x2: x, y1: 0, y2: bottom + 4 });
  });
  const labels = axis.ticks.map(({ at, label }) => {
    const percent = percentAt(axis, at);
    const anchor = percent < 4 ? "start" : percent > 94 ? "end" : "middle";
    return draw("text", { x: `${percent}%`, y: bottom + 18, "text-anchor": anchor }, label);
  });
  return draw("g", { class: "axis" }, ...lines, ...labels);
}

function notesOf(timeline: Timeline, drafts: readonly LaneDraft[], flows: { drawn: number; told: number }): string[] {
  const spans = timeline.lanes.reduce((sum, lane) => sum + lane.spans.length, 0);
  const bars = drafts.reduce((sum, draft) => sum + draft.bars.length, 0);
  const notes: string[] = [];
  if (timeline.lanes.length > mostLanes) {
    notes.push(
      `${formatCount(timeline.lanes.length, "lane")}; all after the first ${mostLanes - 1} share the last row.`,
    );
  }
  if (bars < spans) notes.push(`${formatCount(spans, "span")}, close ones joined into ${formatCount(bars, "bar")}.`);
  if (flows.drawn < flows.told) {
    notes.push(`${formatCount(flows.told, "message")}, drawn as ${formatCount(flows.drawn, "arrow")}.`);
  }
  return notes;
}
