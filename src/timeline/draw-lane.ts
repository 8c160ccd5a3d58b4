import { percentAt, type Axis } from "./axis.ts";
import type { Bar } from "./bundle-spans.ts";
import { drawBarLabel, freeRoom, type Room } from "./draw-bar-label.ts";
import { draw, type Drawing } from "./drawing.ts";
import { drawStrip } from "./draw-strip.ts";
import { laneLooks } from "./draw-patterns.ts";
import { drawnWidths, fitLabel, textWidth } from "./fit-label.ts";
import { formatTime } from "./format-time.ts";
import { heights, type LanePlace } from "./lay-out.ts";
import { badgeOf, fullTitleOf, titleOf } from "./lane-names.ts";

/** drawLane draws one lane: its name, the stretch in which it was there, its bars, what blocked it, what it printed. */
export function drawLane(place: LanePlace, axis: Axis, id: string): Drawing {
  const { lane, index } = place;
  const look = (index % laneLooks) + 1;
  const from = percentAt(axis, lane.from);
  const width = percentAt(axis, lane.to) - from;
  return draw(
    "g",
    { class: `lane look-${look}${lane.open ? " open" : ""}`, "data-lane": lane.id },
    drawName(place),
    lane.to < axis.from || lane.from > axis.to
      ? undefined
      : draw(
          "rect",
          { class: "life", x: `${from}%`, y: place.top, width: atLeast(width), height: place.boxHeight, rx: 5 },
          draw("title", {}, `${titleOf(lane)}: ${formatTime(lane.from)} to ${formatTime(lane.to)}`),
        ),
    ...place.bars.map((bar, at) =>
      drawBar(bar, place, axis, `url(#${id}-look-${look})`, freeRoom(place.bars, at, axis)),
    ),
    // Of a lane under way nobody knows yet.
    ...(place.bars.length === 0 && lane.rows === 1 && !lane.open ? drawNothing(place, from, width) : []),
    ...drawBlocked(place, axis, `url(#${id}-blocked)`),
    ...drawStrip(place, axis),
  );
}

/** Blocked stretches have a row of their own, so that they cover nothing of what the lane was doing. */
function drawBlocked({ lane, blockedY }: LanePlace, axis: Axis, hatch: string): Drawing[] {
  return lane.blocked.map(({ from, to }) => {
    const x = percentAt(axis, from);
    const width = atLeast(percentAt(axis, to) - x);
    return draw(
      "rect",
      { class: "blocked", x: `${x}%`, y: blockedY, width, height: heights.blocked, fill: hatch },
      draw("title", {}, `${lane.id} is blocked for ${formatTime(to - from)}`),
    );
  });
}

function drawName(place: LanePlace): Drawing {
  const { lane, labelY } = place;
  const badge = badgeOf(lane);
  const left = Math.max(18, textWidth(badge) + 6);
  return draw(
    "g",
    { class: "name" },
    draw("rect", { class: "badge", x: 0, y: labelY - 13, width: left, height: 17, rx: 8.5 }),
    draw("text", { class: "badge-text", x: left / 2, y: labelY, "text-anchor": "middle" }, badge),
    ...drawFitted([fullTitleOf(lane), titleOf(lane)], (pixels) => pixels - left - 6, { x: left + 6, y: labelY }),
  );
}

function drawNothing(place: LanePlace, from: number, width: number): Drawing[] {
  const says = `${formatTime(place.lane.to - place.lane.from)}, nothing measured`;
  return drawFitted([says], (pixels) => (width / 100) * pixels - 12, {
    class: "nothing",
    x: `${from}%`,
    dx: 8,
    y: place.top + heights.boxPadding + 15,
  });
}

function drawBar(bar: Bar, place: LanePlace, axis: Axis, pattern: string, room: Room): Drawing {
  const { lane } = place;
  const x = percentAt(axis, bar.from);
  const width = percentAt(axis, bar.to) - x;
  const y = place.top + heights.boxPadding + bar.row * (heights.row + heights.rowGap);
  const shape = { x: `${x}%`, y, width: atLeast(width), height: heights.row, rx: 4 };
  const stretch = `${formatTime(bar.from)} to ${formatTime(bar.to)} (${formatTime(bar.to - bar.from)})`;
  return draw(
    "g",
    { class: bar.count > 1 ? "span bundle" : bar.isHeading ? "span heading" : "span" },
    draw("title", {}, `${bar.label} · ${lane.id} · ${stretch}`),
    draw("rect", { class: "bar", ...shape }),
    bar.isHeading ? undefined : draw("rect", { class: "pattern", ...shape, fill: pattern }),
    ...drawBarLabel(bar.label, { x, width, y: y + 15, bold: bar.isHeading === true }, room),
  );
}

/**
 * drawFitted draws a text in as many versions as the drawn widths need: one, or one for each. Of several texts it takes the
 * first that has room whole and to spare, else the last, cut where it must be.
 */
function drawFitted(
  texts: readonly [string, ...string[]],
  room: (pixels: number) => number,
  attributes: Readonly<Record<string, string | number>>,
): Drawing[] {
  const fitted = (pixels: number) => {
    // A longer text than is needed leaves a third free: arrows cross the row there.
    const isShort = (text: string): boolean => text === texts.at(-1) || textWidth(text) <= (pixels * 2) / 3;
    const whole = texts.find((text) => textWidth(text) <= pixels && isShort(text));
    return whole ?? fitLabel(texts.at(-1) ?? texts[0], pixels);
  };
  const narrow = fitted(room(drawnWidths.narrow));
  const wide = fitted(room(drawnWidths.wide));
  const own = attributes["class"] ?? "name-text";
  if (narrow === wide) return narrow === undefined ? [] : [draw("text", { ...attributes, class: own }, narrow)];
  return [
    ...(narrow === undefined ? [] : [draw("text", { ...attributes, class: `${own} only-narrow` }, narrow)]),
    ...(wide === undefined ? [] : [draw("text", { ...attributes, class: `${own} only-wide` }, wide)]),
  ];
}

/** A width in percent that can still be seen where there is no length. */
function atLeast(percent: number): string {
  return `${Math.max(0.25, Math.round(percent * 1000) / 1000)}%`;
}
