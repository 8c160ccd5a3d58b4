import { expect, test } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import { measured as span, opened as open } from "#support/made-events.ts";
import { claimsOf, claimSubjectOf, type Claims } from "./claims.ts";

const print = (lane: string, at: number, text: string, stream: "stdout" | "stderr" = "stdout"): RunEvent => ({
  at,
  lane,
  type: "output",
  stream,
  text,
});

const run = claimSubjectOf({
  engine: "node",
  outcome: { kind: "exited", exitCode: 0 },
  events: [
    open("main", 0),
    print("main", 1, "one\ntw"),
    open("thread-1", 2),
    print("thread-1", 2, "from one\n"),
    print("main", 3, "o\nlast"),
    print("main", 3, "careful\n", "stderr"),
    span("thread-1", "cook soup", 4, 9),
    span("main", "cook rice", 5, 12),
    span("main", "cook beans", 12, 14),
  ],
});

test("lines are whole, in the order in which they were completed", () => {
  expect(run.lines).toEqual(["one", "from one", "two", "last"]);
  expect(run.errorLines).toEqual(["careful"]);
  expect(run.linesOf("main")).toEqual(["one", "two", "last"]);
  expect(run.linesOf("thread-9")).toEqual([]);
});

test("lanes are found by role", () => {
  expect(run.lanes("thread").map((lane) => lane.id)).toEqual(["thread-1"]);
  expect(run.lanes("process")).toEqual([]);
});

test("spans are found by label, in the order in which they began, also with a pattern that has a memory", () => {
  expect(run.spans().map((each) => each.label)).toEqual(["cook soup", "cook rice", "cook beans"]);
  expect(run.spans(/^cook/g)).toHaveLength(3);
  expect(run.spans("cook")).toEqual([]);
});

test("the one span with a label is given, and its absence says which labels there are", () => {
  expect(run.span("cook soup").lane).toBe("thread-1");
  expect(() => run.span("cook fish")).toThrow(/one span "cook fish", found 0.*cook soup, cook rice, cook beans/);
});

test("overlap is told apart from taking turns", () => {
  const [soup, rice, beans] = run.spans();
  if (!soup || !rice || !beans) throw new Error("Expected three spans.");
  expect(run.allOverlap([soup, rice])).toBe(true);
  expect(run.allOverlap([soup, rice, beans])).toBe(false);
  expect(run.anyParallel([soup, rice])).toBe(true);
  expect(run.noneOverlap([rice, beans])).toBe(true);
  expect(run.noneOverlap([soup, rice, beans])).toBe(false);
  expect(run.mostAtOnce([soup, rice, beans])).toBe(2);
});

test("a claim about spans that are not there fails loudly instead of being true of nothing", () => {
  expect(() => run.allOverlap(run.spans("cook fish"))).toThrow("found 0");
  expect(() => run.noneOverlap([run.span("cook soup")])).toThrow("found 1");
});

test("claims are listed with their sentences", () => {
  const claims = { "main prints three lines": (subject) => subject.linesOf("main").length === 3 } satisfies Claims;
  const [claim] = claimsOf(claims);
  expect(claim?.sentence).toBe("main prints three lines");
  expect(claim?.holds(run)).toBe(true);
});
