import { expect, test } from "vitest";
import { measured, opened } from "#support/made-events.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { drawingToMarkup } from "./drawing-to-markup.ts";
import { foldLanes } from "./fold-lanes.ts";
import { stepsOf } from "./steps-of.ts";
import { timelineOf } from "./timeline-of.ts";

const threads = (count: number) => Array.from({ length: count }, (_, index) => `thread-${index + 1}`);

test("lanes that are too many share the last one, which says how many were at work", () => {
  const ids = threads(4);
  const timeline = timelineOf([
    opened("main"),
    ...ids.map((id) => opened(id, 1)),
    measured("thread-2", "a", 2, 6),
    measured("thread-3", "b", 4, 8),
    measured("thread-4", "c", 10, 12),
    { at: 3, lane: "main", type: "message-sent", message: "m", to: "thread-3" },
    { at: 4, lane: "thread-3", type: "message-received", message: "m", from: "main" },
  ]);
  const { lanes, flows } = foldLanes(timeline, 3);
  expect(lanes.map((lane) => lane.id)).toEqual(["main", "thread-1", "more lanes"]);
  expect(lanes[2]).toMatchObject({ label: "3 lanes in one row", from: 1, to: 12 });
  expect(lanes[2]?.spans.map(({ label, from, to }) => [label, from, to])).toEqual([
    ["up to 2 at once", 2, 8],
    ["up to 1 at once", 10, 12],
  ]);
  expect(flows).toMatchObject([{ sender: "main", receiver: "more lanes" }]);
  expect(foldLanes(timeline, 5)).toBe(timeline);
});

test("a thousand lanes with 100,000 events make a drawing of bounded size that says what it joins", () => {
  const ids = threads(1000);
  const timeline = timelineOf([
    opened("main"),
    ...ids.map((id) => opened(id)),
    ...ids.flatMap((id, lane) =>
      Array.from({ length: 100 }, (_, index) => measured(id, "job", lane + index * 10, lane + index * 10 + 6)),
    ),
  ]);
  const markup = drawingToMarkup(drawTimeline(timeline, { id: "t", title: "T" }));
  expect(markup).toContain("1,001 lanes; all after the first 63 share the last row.");
  expect(markup).toMatch(/100,000 spans, close ones joined into [\d,]+ bars/);
  expect(markup.match(/<g class="lane/g)).toHaveLength(64);
  expect(markup.length).toBeLessThan(3_000_000);
  expect(stepsOf(timeline)).toHaveLength(1001 + 200_000);
});
