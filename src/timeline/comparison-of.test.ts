import { expect, test } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import { measured, opened } from "#support/made-events.ts";
import { comparisonColumns, describeComparison, rowsOf, type ComparedRun } from "./comparison-of.ts";
import { timelineOf } from "./timeline-of.ts";

const run = (name: string, ...events: RunEvent[]): ComparedRun => ({ name, timeline: timelineOf(events) });

function process(lane: string): RunEvent {
  return { at: 0, lane, type: "lane-opened", role: "process", openedBy: "main", label: "cook.ts" };
}

const sequential = run("Sequential", opened("main"), measured("main", "a", 0, 40), measured("main", "b", 40, 90));
const async = run("Async", opened("main"), measured("main", "a", 0, 40), measured("main", "b", 10, 50));
const threads = run(
  "Threads",
  opened("main"),
  opened("thread-1"),
  opened("thread-2"),
  measured("thread-1", "a", 10, 50),
  measured("thread-2", "b", 20, 60),
);
const processes = run(
  "Processes",
  opened("main"),
  process("process-2/main"),
  process("process-3/main"),
  measured("process-2/main", "a", 10, 50),
  measured("process-3/main", "b", 10, 50),
);

test("jobs at once and lanes at once are told apart", () => {
  expect(describeComparison([sequential, async, threads, processes])).toEqual([
    "Shortest: Async, 50 ms. Longest: Sequential, 90 ms, 1.8 times as long.",
    "Sequential: one job at a time.",
    "Async: up to 2 jobs at once, in turn on one thread.",
    "Threads: up to 2 jobs at once, on 2 threads, 1.6 on average.",
    "Processes: up to 2 jobs at once, on 2 processes, 2.0 on average.",
  ]);
});

test("the table has a row for each model and a cell for each column", () => {
  const rows = rowsOf([sequential, threads, processes]);
  expect(rows.map((row) => comparisonColumns.map(({ key }) => row[key]))).toEqual([
    ["Sequential", "90 ms", "1 thread", "1", "1.0"],
    ["Threads", "60 ms", "3 threads", "2", "1.6"],
    ["Processes", "50 ms", "3 processes", "2", "2.0"],
  ]);
});

test("a run that did not end well is told, and is neither the shortest nor the longest", () => {
  const broken = { ...run("Threads", opened("main")), fault: "exited with code 1" };
  expect(describeComparison([sequential, async, broken])).toEqual([
    "Shortest: Async, 50 ms. Longest: Sequential, 90 ms, 1.8 times as long.",
    "Sequential: one job at a time.",
    "Async: up to 2 jobs at once, in turn on one thread.",
    "Threads: exited with code 1.",
  ]);
  expect(rowsOf([broken])[0]?.name).toBe("Threads (did not end well)");
  expect(describeComparison([sequential, broken])[0]).toBe("Sequential: one job at a time.");
});

test("a heading is not a job, and nothing measured is said to be so", () => {
  const held = run(
    "Held",
    opened("main"),
    measured("main", "a", 0, 10),
    measured("main", "b", 10, 20),
    measured("main", "all", 0, 20),
  );
  expect(describeComparison([held, run("Idle", opened("main"))])).toContain("Held: one job at a time.");
  expect(describeComparison([run("Idle", opened("main"))])).toEqual(["Idle: nothing measured."]);
});
