import { expect, test } from "vitest";
import type { RunEvent } from "#program/run-event.ts";
import { measured as span, opened as open } from "#support/made-events.ts";
import type { Drawing } from "./drawing.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { drawingToMarkup } from "./drawing-to-markup.ts";
import { tableOf } from "./table-of.ts";
import { timelineOf } from "./timeline-of.ts";

const close = (lane: string, at: number): RunEvent => ({ at, lane, type: "lane-closed", exitCode: 0 });

const drawn = (events: readonly RunEvent[]) => drawTimeline(timelineOf(events), { id: "t", title: "A run" });

function all(drawing: Drawing): Drawing[] {
  return [drawing, ...drawing.children.flatMap((child) => (typeof child === "string" ? [] : all(child)))];
}
const withClass = (drawing: Drawing, name: string) =>
  all(drawing).filter((each) => each.attributes["class"]?.split(" ").includes(name));
const textsOf = (drawing: Drawing) =>
  all(drawing).flatMap((each) => each.children.filter((child) => typeof child === "string"));

test("the picture has a name and a description, under ids of its own", () => {
  const drawing = drawn([open("main"), close("main", 5)]);
  expect(drawing.attributes).toMatchObject({ role: "img", "aria-labelledby": "t-title", "aria-describedby": "t-desc" });
  const ids = all(drawing).flatMap((each) => each.attributes["id"] ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id === "t" || id.startsWith("t-"))).toBe(true);
  expect(textsOf(drawing)).toContain("1 lane in 5 ms: main.");
});

test("everything that is referred to exists", () => {
  const markup = drawingToMarkup(
    drawn([open("main"), open("thread-1", 1), span("thread-1", "soup", 1, 4), close("main", 5)]),
  );
  const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
  for (const [, id] of markup.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
});

test("a span stands where it happened, in percent, and says its whole label and times", () => {
  const drawing = drawn([open("main"), span("main", "soup", 25, 75), close("main", 100)]);
  const [bar] = withClass(drawing, "bar");
  expect(bar?.attributes).toMatchObject({ x: "25%", width: "50%" });
  expect(textsOf(drawing)).toContain("soup · main · 25 ms to 75 ms (50 ms)");
});

test.each(["<script>alert(1)</script>", 'a" onload="x', "]]>", "\u0000\ud800", "𝕏🧵👩‍👩‍👧".repeat(300), ""])(
  "a label cannot leave its place in the markup (%#)",
  (label) => {
    const markup = drawingToMarkup(drawn([open("main"), span("main", label, 0, 9), close("main", 10)]));
    expect(markup).not.toMatch(/<script|" onload=|\u0000/);
    expect(markup.isWellFormed()).toBe(true);
  },
);

test("a value cannot leave its attribute, and a name that is none is refused", () => {
  const id = `t" onload='x'><b>`;
  expect(drawingToMarkup({ tag: "g", attributes: { "data-lane": id }, children: [] })).toBe(
    '<g data-lane="t&quot; onload=&#39;x&#39;&gt;&lt;b&gt;"/>',
  );
  expect(() => drawingToMarkup({ tag: "g", attributes: { 'a b="': "x" }, children: [] })).toThrow("Expected a name");
});

test("a label that does not fit is cut, and its title is not", () => {
  const label = "a label that is far too long for a short span ".repeat(5).trim();
  const drawing = drawn([open("main"), span("main", label, 10, 90), close("main", 100)]);
  const labels = withClass(drawing, "label").flatMap((each) => each.children as string[]);
  expect(labels.length).toBeGreaterThan(0);
  for (const each of labels) expect(each).toMatch(/^a label.*…$/);
  expect(textsOf(drawing).some((text) => text.startsWith(`${label} · main`))).toBe(true);
});

test("a run of no length, and no run at all, can be drawn", () => {
  expect(drawingToMarkup(drawn([open("main"), close("main", 0)]))).not.toMatch(/NaN|Infinity|undefined/);
  expect(drawingToMarkup(drawn([]))).not.toMatch(/NaN|Infinity|undefined/);
});

test("64 lanes are all drawn; of more, the rest share the last", () => {
  const lanes = (count: number) =>
    Array.from({ length: count }, (_, index) => open(index === 0 ? "main" : `thread-${index}`, index));
  expect(withClass(drawn(lanes(64)), "lane")).toHaveLength(64);
  const many = drawn(lanes(100));
  expect(withClass(many, "lane")).toHaveLength(64);
  expect(textsOf(many)).toContain("100 lanes; all after the first 63 share the last row.");
});

test.each([
  ["one after the other", (index: number) => [index, index + 1] as const],
  ["all at once", () => [0, 5000] as const],
  ["scattered", (index: number) => [(index * 7919) % 4999, ((index * 7919) % 4999) + 3] as const],
])("5,000 spans, %s, become few bars that stand for all of them, and the picture says so", (_, place) => {
  const spans = Array.from({ length: 5000 }, (__, index) => span("main", `s${index}`, ...place(index)));
  const drawing = drawn([open("main"), ...spans, close("main", 5000)]);
  const bars = withClass(drawing, "bar");
  expect(bars.length).toBeGreaterThan(0);
  expect(bars.length).toBeLessThan(2500);
  const counts = withClass(drawing, "span").map((each) => {
    const [title = ""] = textsOf(each);
    return Number(/^([\d,]+) (more )?span/.exec(title)?.[1]?.replaceAll(",", "") ?? 1);
  });
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5000);
  expect(textsOf(drawing).some((text) => /^5,000 spans, close ones joined into/.test(text))).toBe(true);
});

test("few spans are never joined", () => {
  const spans = Array.from({ length: 50 }, (_, index) => span("main", `s${index}`, index / 100, (index + 1) / 100));
  expect(withClass(drawn([open("main"), ...spans, close("main", 5000)]), "bar")).toHaveLength(50);
});

test("messages are arrows from lane to lane, one that is never received is a stub, and thousands are bundled", () => {
  const lanes = [open("main"), open("thread-1", 1)];
  const message = (name: string, at: number): RunEvent[] => [
    { at, lane: "main", type: "message-sent", message: name, to: "thread-1", bytes: 12 },
    { at: at + 1, lane: "thread-1", type: "message-received", message: name, from: "main" },
  ];
  const few = drawn([...lanes, ...message("a", 2), message("b", 5).slice(0, 1), close("main", 10)].flat());
  expect(withClass(few, "flow")).toHaveLength(2);
  expect(withClass(few, "lost")).toHaveLength(1);
  expect(textsOf(few)).toContain("main → thread-1 · message, 12 bytes · 2 ms to 3 ms");

  const many = drawn([...lanes, ...Array.from({ length: 5000 }, (_, index) => message(`m${index}`, index)).flat()]);
  expect(withClass(many, "flow").length).toBeLessThanOrEqual(300);
  expect(textsOf(many).some((text) => text.startsWith("5,000 messages, drawn as "))).toBe(true);
});

test("what blocks a lane, what it prints and what it marks is drawn and told", () => {
  const drawing = drawn([
    open("main"),
    { at: 5, lane: "main", type: "blocked", from: 1, to: 5 },
    { at: 6, lane: "main", type: "output", stream: "stderr", text: "hot\n" },
    { at: 7, lane: "main", type: "marked", label: "half" },
    close("main", 10),
  ]);
  expect(textsOf(drawing)).toEqual(
    expect.arrayContaining(["main is blocked for 4 ms", "main prints “hot” · 6 ms", "main mark half · 7 ms"]),
  );
});

test("a blocked stretch covers no bar, and lies within the lane", () => {
  const drawing = drawn([
    open("main"),
    span("main", "soup", 0, 9),
    span("main", "cake", 1, 9),
    { at: 9, lane: "main", type: "blocked", from: 0, to: 9 },
    close("main", 10),
  ]);
  const endOf = (each: Drawing | undefined) => Number(each?.attributes["y"]) + Number(each?.attributes["height"]);
  const [blocked] = withClass(drawing, "blocked");
  const [life] = withClass(drawing, "life");
  for (const bar of withClass(drawing, "bar")) expect(endOf(bar)).toBeLessThan(Number(blocked?.attributes["y"]));
  expect(endOf(blocked)).toBeLessThan(endOf(life));
});

test("who opened a lane is said where it leaves room for arrows, and always in the table", () => {
  const labelled = (label: string) => [open("main"), { ...open("thread-1"), label } as RunEvent, close("main", 9)];
  expect(textsOf(drawn(labelled("cook")))).toContain("thread-1 · cook · opened by main");
  const long = "b".repeat(16);
  const names = withClass(drawn(labelled(long)), "name-text").map((each) => each.children[0]);
  expect(names).toContain(`thread-1 · ${long} · opened by main`);
  expect(names, "where it is narrow").toContain(`thread-1 · ${long}`);
  expect(tableOf(timelineOf(labelled("cook"))).rows.map(({ what }) => what)).toContain(
    "whole lane (cook · opened by main)",
  );
});
