import { expect, test } from "vitest";
import { measured, opened } from "#support/made-events.ts";
import { timelineOf } from "./timeline-of.ts";
import { traceOf, type TraceEvent } from "./trace-of.ts";

const trace = traceOf(
  timelineOf([
    opened("main"),
    opened("thread-1", 1),
    { at: 1, lane: "process-2/main", type: "lane-opened", role: "process", openedBy: "main", label: "child.ts" },
    { at: 2, lane: "main", type: "message-sent", message: "a", to: "thread-1", bytes: 27 },
    { at: 3, lane: "thread-1", type: "message-received", message: "a", from: "main" },
    { at: 3, lane: "thread-1", type: "message-sent", message: "lost", to: "main" },
    measured("thread-1", "soup", 3, 9),
    measured("thread-1", "rice", 4, 12),
    { at: 9, lane: "main", type: "blocked", from: 2.5, to: 9 },
    { at: 9, lane: "main", type: "output", stream: "stdout", text: "done\n" },
  ]),
).traceEvents;

const of = (ph: TraceEvent["ph"]) => trace.filter((event) => event.ph === ph);

test("each lane is a named thread of its process", () => {
  expect(of("M").map(({ name, pid, tid, args }) => [name, pid, tid, args?.["name"]])).toEqual([
    ["process_name", 1, 1, "main"],
    ["thread_name", 1, 1, "main"],
    ["thread_name", 1, 2, "thread-1"],
    ["process_name", 2, 3, "process-2/main · child.ts"],
    ["thread_name", 2, 3, "process-2/main · child.ts"],
  ]);
});

test("spans that overlap without nesting are asynchronous slices with names of their own", () => {
  expect(of("b").map(({ name, ts, id }) => [name, ts, id])).toEqual([
    ["soup", 3000, "s2.1"],
    ["rice", 4000, "s2.2"],
  ]);
  expect(of("e").map(({ ts, id }) => [ts, id])).toEqual([
    [9000, "s2.1"],
    [12000, "s2.2"],
  ]);
});

test("slices of one thread nest, and a flow's ends lie inside one", () => {
  const slices = of("X");
  expect(slices.filter(({ name }) => name === "blocked")).toMatchObject([{ tid: 1, ts: 2500, dur: 6500 }]);
  const [start] = of("s");
  const [finish] = of("f");
  expect(start).toMatchObject({ tid: 1, ts: 2000, args: { bytes: 27 } });
  expect(finish).toMatchObject({ tid: 2, ts: 3000, bp: "e", id: start?.id });
  expect([of("s").length, of("f").length]).toEqual([1, 1]);
  for (const end of [start, finish]) {
    const holds = slices.some(
      ({ tid, ts = 0, dur = 0 }) => tid === end?.tid && ts <= (end.ts ?? -1) && (end.ts ?? -1) <= ts + dur,
    );
    expect(holds).toBe(true);
  }
});
