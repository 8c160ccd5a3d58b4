import { expect, test } from "vitest";
import { measured, opened } from "#support/made-events.ts";
import { cropTimeline, pan, zoom } from "./crop-timeline.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { drawingToMarkup } from "./drawing-to-markup.ts";
import { timelineOf } from "./timeline-of.ts";

const whole = { from: 0, to: 100 };

test("zooming keeps what is under the hand where it is, and ends at the whole", () => {
  expect(zoom(whole, whole, 0.5, 20)).toEqual({ from: 10, to: 60 });
  expect(zoom({ from: 10, to: 60 }, whole, 2, 20)).toEqual(whole);
  expect(zoom({ from: 90, to: 100 }, whole, 2, 90)).toEqual({ from: 80, to: 100 });
  const deepest = Array.from({ length: 60 }).reduce<typeof whole>((view) => zoom(view, whole, 0.5, 50), whole);
  expect(deepest.to - deepest.from).toBeCloseTo(0.001, 9);
});

test("a view is moved no further than the whole reaches", () => {
  expect(pan({ from: 10, to: 30 }, whole, 5)).toEqual({ from: 15, to: 35 });
  expect(pan({ from: 10, to: 30 }, whole, -50)).toEqual({ from: 0, to: 20 });
  expect(pan({ from: 10, to: 30 }, whole, 500)).toEqual({ from: 80, to: 100 });
});

test("a view shows what has an instant in it, and lanes keep their height", () => {
  const timeline = timelineOf([
    opened("main"),
    opened("thread-1"),
    measured("main", "early", 0, 10),
    measured("main", "across", 5, 60),
    measured("thread-1", "late", 70, 100),
    { at: 90, lane: "thread-1", type: "output", stream: "stdout", text: "late\n" },
  ]);
  const cropped = cropTimeline(timeline, { from: 20, to: 50 });
  expect(cropped.lanes.map((lane) => lane.spans.map((span) => span.label))).toEqual([["across"], []]);
  expect(cropped.lanes[1]?.ticks).toEqual([]);
  expect(cropTimeline(timeline, whole)).toBe(timeline);

  const heightOf = (view: typeof whole) => drawTimeline(timeline, { id: "t", title: "T", view }).attributes["height"];
  expect(heightOf({ from: 20, to: 50 })).toBe(heightOf(whole));
  const markup = drawingToMarkup(drawTimeline(timeline, { id: "t", title: "T", view: { from: 20, to: 50 } }));
  expect(markup).toContain("30 ms");
  expect(markup).not.toContain("late ·");
});
