import { expect, test } from "vitest";
import type { Lesson } from "./lesson.ts";
import { sidebarOf } from "./sidebar-of.ts";

function lesson(slug: string, track: Lesson["track"], order: number): Lesson {
  return { slug, track, order, file: "", title: "", description: "", lesson: "L01", promise: "" };
}

test("lessons stand in the order of tracks and then of their places; empty tracks are left out", () => {
  const sidebar = sidebarOf([
    lesson("t2", "threads", 2),
    lesson("f1", "foundations", 1),
    lesson("t1", "threads", 1),
    lesson("t10", "threads", 10),
  ]);
  expect(sidebar).toEqual([
    { label: "Foundations", items: [{ slug: "f1" }] },
    { label: "Threads", items: [{ slug: "t1" }, { slug: "t2" }, { slug: "t10" }] },
  ]);
});
