import { expect, test } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import { spansOf } from "./timeline.ts";
import { timelineOf } from "./timeline-of.ts";

const events: RunEvent[] = [
  { at: 0, lane: "main", type: "lane-opened", role: "main", openedBy: null, label: "main.ts" },
  { at: 1, lane: "main", type: "marked", label: "begin" },
  { at: 2, lane: "main", type: "message-sent", message: "m1", to: "thread-1", bytes: 8 },
  { at: 3, lane: "thread-1", type: "lane-opened", role: "thread", openedBy: "main", label: "cook.ts" },
  { at: 4, lane: "thread-1", type: "message-received", message: "m1", from: "main" },
  { at: 5, lane: "main", type: "message-sent", message: "m2", to: "thread-1" },
  { at: 9, lane: "main", type: "span-measured", label: "rice", from: 3, to: 9 },
  { at: 9, lane: "main", type: "span-measured", label: "soup", from: 2, to: 6 },
  { at: 9, lane: "main", type: "span-measured", label: "beans", from: 6, to: 8 },
  { at: 10, lane: "main", type: "blocked", from: 4, to: 10 },
  { at: 11, lane: "thread-1", type: "output", stream: "stderr", text: "hot" },
  { at: 12, lane: "thread-1", type: "lane-closed", exitCode: 3 },
];

test("a lane has its life, its opener and what happened on it", () => {
  const [main, thread] = timelineOf(events).lanes;
  expect(main).toMatchObject({ id: "main", from: 0, to: 12, open: true, exitCode: null, openedBy: null });
  expect(main?.marks).toEqual([{ lane: "main", label: "begin", at: 1 }]);
  expect(main?.blocked).toEqual([{ lane: "main", from: 4, to: 10 }]);
  expect(thread).toMatchObject({
    role: "thread",
    label: "cook.ts",
    openedBy: "main",
    from: 3,
    to: 12,
    open: false,
    exitCode: 3,
  });
  expect(thread?.ticks).toEqual([
    { lane: "thread-1", line: "thread-1 stderr 1", stream: "stderr", text: "hot", at: 11 },
  ]);
});

test("spans that overlap on one lane lie in rows in which none meets another", () => {
  const [main] = timelineOf(events).lanes;
  expect(main?.spans.map((span) => [span.label, span.depth])).toEqual([
    ["soup", 0],
    ["rice", 1],
    ["beans", 0],
  ]);
  expect(main?.rows).toBe(2);
});

test("a message that nobody took is a flow without an end", () => {
  expect(timelineOf(events).flows).toEqual([
    { message: "m1", sender: "main", receiver: "thread-1", from: 2, to: 4, bytes: 8 },
    { message: "m2", sender: "main", receiver: "thread-1", from: 5, to: null },
  ]);
});

test("messages with one name are paired in order, per receiver", () => {
  const { flows } = timelineOf([
    { at: 1, lane: "main", type: "message-sent", message: "m", to: "a" },
    { at: 2, lane: "main", type: "message-sent", message: "m", to: "b" },
    { at: 3, lane: "main", type: "message-sent", message: "m", to: "a" },
    { at: 4, lane: "b", type: "message-received", message: "m", from: "main" },
    { at: 5, lane: "a", type: "message-received", message: "m", from: "main" },
    { at: 6, lane: "a", type: "message-received", message: "m", from: "main" },
  ]);
  expect(flows.map(({ receiver, from, to }) => [receiver, from, to])).toEqual([
    ["a", 1, 5],
    ["b", 2, 4],
    ["a", 3, 6],
  ]);
});

test("a run under way reaches as far as it is said to have come", () => {
  const timeline = timelineOf(events.slice(0, 4), 50);
  expect(timeline.to).toBe(50);
  expect(timeline.lanes.map((lane) => [lane.open, lane.to])).toEqual([
    [true, 50],
    [true, 50],
  ]);
});

test("no events make an empty timeline", () => {
  expect(timelineOf([])).toEqual({
    from: 0,
    to: 0,
    lanes: [],
    flows: [],
    parallelism: { peak: 0, average: 0 },
    omittedEvents: 0,
  });
});

test("five thousand spans on one lane are laid out without a clash", () => {
  const many: RunEvent[] = Array.from({ length: 5000 }, (_, index) => {
    const from = (index * 7919) % 1000;
    return { at: 2000, lane: "main", type: "span-measured", label: `${index}`, from, to: from + (index % 13) };
  });
  const byRow = Map.groupBy(spansOf(timelineOf(many)), (span) => span.depth);
  for (const row of byRow.values()) {
    row.slice(1).forEach((span, index) => expect(span.from).toBeGreaterThanOrEqual(row[index]?.to ?? Infinity));
  }
  expect([...byRow.values()].flat()).toHaveLength(5000);
});
