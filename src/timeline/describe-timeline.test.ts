import { expect, test } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import { measured as span, opened as open } from "#support/made-events.ts";
import { axisOf, percentAt } from "./axis.ts";
import { describeTimeline } from "./describe-timeline.ts";
import { formatCount, formatTime, joinInOrder, joinNames } from "./format-time.ts";
import { tableOf } from "./table-of.ts";
import { timelineOf } from "./timeline-of.ts";

const told = (...events: RunEvent[]) => describeTimeline(timelineOf(events));

test("threads that overlap are named as a range, with how many at once", () => {
  const ids = [1, 2, 3, 4, 5].map((number) => `thread-${number}`);
  const sentences = told(open("main"), ...ids.map((id) => open(id)), ...ids.map((id) => span(id, "job", 0, 10)));
  expect(sentences[0]).toBe(
    "6 lanes in 10 ms: main and thread-1 … thread-5. thread-1 … thread-5 overlap: 5 at once, 5.0 on average.",
  );
});

test("lanes of which only some overlap at once say how many", () => {
  const spans = [span("main", "a", 0, 4), span("thread-1", "b", 3, 8), span("thread-2", "c", 7, 9)];
  expect(told(open("main"), open("thread-1"), open("thread-2"), ...spans)[0]).toMatch(
    / main, thread-1 and thread-2 overlap: up to 2 at once, 1\.2 on average\.$/,
  );
});

test("lanes whose spans come one after the other are told apart from lanes that overlap", () => {
  expect(told(open("main"), open("thread-1"), span("main", "a", 0, 5), span("thread-1", "b", 5, 9))).toEqual([
    "2 lanes in 9 ms: main and thread-1. main and thread-1 never overlap.",
  ]);
});

test("events over the limit are counted", () => {
  expect(told(open("main"), { at: 3, lane: "main", type: "events-omitted", events: 1200 })[0]).toBe(
    "1 lane in 3 ms: main. 1,200 more events over the limit of a run: counted, not drawn.",
  );
});

test("on one lane, spans take turns or come one after the other", () => {
  expect(told(open("main"), span("main", "soup", 0, 5), span("main", "rice", 1, 4))).toContain(
    "On main: soup and rice take turns.",
  );
  expect(told(open("main"), span("main", "soup", 0, 5), span("main", "rice", 5, 8))).toContain(
    "On main: soup, then rice.",
  );
});

test("a span around others is their heading: it is named, and not counted as work of its own", () => {
  const events = [
    open("main"),
    open("thread-1"),
    open("thread-2"),
    span("main", "soup", 0, 4),
    span("main", "rice", 4, 9),
    span("main", "alone", 0, 9.5),
    span("thread-1", "soup", 11, 15),
    span("thread-2", "rice", 12, 19),
    span("main", "together", 10, 20),
  ];
  expect(told(...events)).toEqual([
    "3 lanes in 20 ms: main, thread-1 and thread-2. thread-1 and thread-2 overlap: 2 at once, 1.2 on average.",
    "On main: “alone”, then “together”.",
    "On main, in “alone”: soup, then rice.",
  ]);
});

test("a span that goes on long after those inside it, or holds only one, is no heading", () => {
  const { lanes } = timelineOf([
    open("main"),
    span("main", "tea", 0, 100),
    span("main", "toast", 10, 40),
    span("main", "egg", 20, 50),
    span("main", "one", 110, 200),
    span("main", "two", 120, 199),
  ]);
  expect(lanes[0]?.spans.filter((each) => each.isHeading)).toEqual([]);
});

test("jobs that begin together hold one another by chance: only what is around them all is their heading", () => {
  const headingsOf = (...starts: [number, number, number]) =>
    timelineOf([
      open("main"),
      span("main", "first", starts[0], 74.3),
      span("main", "second", starts[1], 75.8),
      span("main", "third", starts[2], 76.3),
      span("main", "waiting", 12.9, 76.5),
    ])
      .lanes[0]?.spans.filter((each) => each.isHeading)
      .map(({ label }) => label);
  expect(headingsOf(12.9, 13.1, 13.1)).toEqual(["waiting"]);
  expect(headingsOf(13.1, 13.1, 13.1)).toEqual(["waiting"]);
});

test("a heading still holds what another lane's clock puts a little past its end, and no more", () => {
  const endingAt = (end: number) =>
    timelineOf([
      open("main"),
      open("thread-1"),
      span("thread-1", "soup", 10, 100),
      span("thread-1", "rice", 100, end),
      span("main", "together", 0, 200),
    ]).lanes[0]?.spans.map((each) => each.isHeading);
  expect(endingAt(200.4)).toEqual([true]);
  expect(endingAt(203)).toEqual([false]);
});

test("blocking, messages and bad exit codes are told", () => {
  const sentences = told(
    open("main"),
    open("thread-1"),
    { at: 1, lane: "main", type: "message-sent", message: "m", to: "thread-1" },
    { at: 71, lane: "main", type: "blocked", from: 10, to: 71 },
    { at: 80, lane: "thread-1", type: "lane-closed", exitCode: 1 },
  );
  expect(sentences).toEqual([
    "2 lanes in 80 ms: main and thread-1.",
    "main is blocked for 61 ms, from 10 ms.",
    "Messages: 1 from main to thread-1 (1 never received).",
    "thread-1 exits with code 1.",
  ]);
});

test("the senders to one lane are named together, in the order of opening", () => {
  const ids = ["thread-1", "thread-2", "thread-3"];
  const answers = ids
    .toReversed()
    .map((lane, at): RunEvent => ({ at, lane, type: "message-sent", message: lane, to: "main" }));
  expect(told(open("main"), ...ids.map((id) => open(id)), ...answers)).toContain(
    "Messages: 3 from thread-1 … thread-3 to main (3 never received).",
  );
});

test("nothing is told of a run that did not begin", () => {
  expect(told()).toEqual(["Nothing ran."]);
});

test("the table says what the picture shows, and counts what it leaves out", () => {
  const timeline = timelineOf([
    open("main"),
    span("main", "soup", 2, 6),
    { at: 7, lane: "main", type: "output", stream: "stderr", text: "hot\n" },
    { at: 8, lane: "main", type: "lane-closed", exitCode: 1 },
  ]);
  expect(tableOf(timeline)).toEqual({
    rows: [
      { lane: "main", what: "whole lane (exit code 1)", from: "0 ms", to: "8 ms", length: "8 ms" },
      { lane: "main", what: "soup", from: "2 ms", to: "6 ms", length: "4 ms" },
      { lane: "main", what: "prints to stderr “hot”", from: "7 ms", to: "7 ms", length: "" },
    ],
    omitted: 0,
  });
  expect(tableOf(timeline, 2)).toMatchObject({ omitted: 1 });
});

test.each([
  [0, "0 ms"],
  [0.24, "240 µs"],
  [0.9996, "1 ms"],
  [4.2, "4.2 ms"],
  [9.96, "10 ms"],
  [214.4, "214 ms"],
  [999.7, "1 s"],
  [1240, "1.24 s"],
  [30000, "30 s"],
])("%f ms is written %s", (milliseconds, text) => {
  expect(formatTime(milliseconds)).toBe(text);
});

test("counts and names are written for people", () => {
  expect([formatCount(1, "span"), formatCount(5000, "span"), formatCount(0, "span")]).toEqual([
    "1 span",
    "5,000 spans",
    "0 spans",
  ]);
  expect(joinNames(["a", "b", "c"])).toBe("a, b and c");
  expect(joinNames(["a", "b", "c", "d"], 3)).toBe("a, b and 2 more");
  expect(joinInOrder(["a", "b", "c", "d"], 3)).toBe("a, then b, then 2 more");
});

test.each([0.003, 0.4, 1, 7, 61, 214, 999, 1000, 4321, 30_000, 86_400_000])(
  "an axis over %f ms has a few round gridlines, in order, all on it",
  (to) => {
    const { ticks } = axisOf(0, to);
    expect(ticks.length).toBeGreaterThanOrEqual(3);
    expect(ticks.length).toBeLessThanOrEqual(7);
    expect(new Set(ticks.map((tick) => tick.label)).size).toBe(ticks.length);
    for (const { at } of ticks) expect(at).toBeLessThanOrEqual(to * 1.000001);
  },
);

test("a place on the axis is kept on it", () => {
  const axis = axisOf(0, 200);
  expect([percentAt(axis, -5), percentAt(axis, 50), percentAt(axis, 900)]).toEqual([0, 25, 100]);
});

test("a blocked loop lets the messages wait that were sent meanwhile", () => {
  const sentences = told(
    open("main"),
    open("thread-1"),
    { at: 20, lane: "thread-1", type: "message-sent", message: "a", to: "main" },
    { at: 70, lane: "main", type: "blocked", from: 10, to: 70 },
    { at: 71, lane: "main", type: "message-received", message: "a", from: "thread-1" },
  );
  expect(sentences).toContain("main is blocked for 60 ms, from 10 ms; 1 message sent meanwhile must wait.");
});
