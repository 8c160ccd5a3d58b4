import { expect, test } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import { measured, opened } from "#support/made-events.ts";
import { describeStep, stepAt, stepsOf } from "./steps-of.ts";
import { timelineOf } from "./timeline-of.ts";

const run: RunEvent[] = [
  opened("main"),
  { at: 2, lane: "main", type: "message-sent", message: "a", to: "thread-1", bytes: 27 },
  opened("thread-1", 1),
  { at: 5, lane: "thread-1", type: "message-received", message: "a", from: "main" },
  { at: 5, lane: "thread-1", type: "output", stream: "stderr", text: "hot\n" },
  { at: 6, lane: "thread-1", type: "marked", label: "half" },
  { at: 6, lane: "thread-1", type: "message-sent", message: "b", to: "main" },
  measured("thread-1", "soup", 5, 9),
  { at: 9, lane: "main", type: "blocked", from: 3, to: 9 },
  { at: 9, lane: "thread-1", type: "lane-closed", exitCode: 1 },
  { at: 10, lane: "main", type: "lane-closed", exitCode: null },
];

test("all that happened is told in order of time, each in one clause", () => {
  expect(stepsOf(timelineOf(run)).map((step) => `${step.at} ${describeStep(step)}`)).toEqual([
    "0 main begins",
    "1 main opens thread-1",
    "2 main sends a message of 27 bytes to thread-1",
    "3 main is blocked for 6 ms",
    "5 thread-1 receives a message of 27 bytes from main, 3 ms after it was sent",
    "5 thread-1 begins “soup”",
    "5 thread-1 prints to stderr “hot”",
    "6 thread-1 marks “half”",
    "6 thread-1 sends a message to main: never received",
    "9 the loop of main turns again",
    "9 thread-1 is done with “soup” after 4 ms",
    "9 thread-1 ends with code 1",
    "10 main is ended",
  ]);
});

test("the step at an instant is the last that has happened by then", () => {
  const steps = stepsOf(timelineOf(run));
  expect([-1, 0, 4, 5, 8, 99].map((at) => stepAt(steps, at))).toEqual([-1, 0, 3, 6, 8, 12]);
  expect(stepAt([], 5)).toBe(-1);
});
