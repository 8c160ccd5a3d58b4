import { expect, test } from "vitest";
import {
  mostAtOnce,
  overlapBetween,
  spansOverlap,
  totalLength,
  unionOf,
  unionsMeet,
  type Interval,
} from "./overlap.ts";
import { parallelismOf } from "./parallelism.ts";

/** A small seeded generator, so that a failing case can be had again. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function someIntervals(seed: number): Interval[] {
  const pick = seeded(seed);
  return Array.from({ length: pick(9) }, () => {
    const from = pick(12);
    return { from, to: from + pick(5) };
  });
}

test("touching ends share no time; what lies inside does", () => {
  expect(spansOverlap({ from: 0, to: 5 }, { from: 5, to: 9 })).toBe(false);
  expect(spansOverlap({ from: 0, to: 5 }, { from: 4, to: 9 })).toBe(true);
  expect(spansOverlap({ from: 0, to: 9 }, { from: 4, to: 4 })).toBe(true);
});

test("overlap between lanes is parallel, on one lane concurrent", () => {
  const soup = { lane: "main", from: 0, to: 5 };
  expect(overlapBetween(soup, { lane: "thread-1", from: 1, to: 2 })).toBe("parallel");
  expect(overlapBetween(soup, { lane: "main", from: 1, to: 2 })).toBe("concurrent");
  expect(overlapBetween(soup, { lane: "main", from: 6, to: 7 })).toBe("none");
});

test.each(Array.from({ length: 200 }, (_, seed) => seed))(
  "counting agrees with trying every pair and instant (%i)",
  (seed) => {
    const intervals = someIntervals(seed);
    const anyPair = intervals.some((a, i) => intervals.some((b, j) => i < j && spansOverlap(a, b)));
    expect(mostAtOnce(intervals) >= 2).toBe(anyPair);

    const halves = Array.from({ length: 40 }, (_, half) => half / 2 + 0.25);
    const under = (at: number) => intervals.filter(({ from, to }) => from < at && at < to).length;
    expect(mostAtOnce(intervals)).toBeGreaterThanOrEqual(Math.max(0, ...halves.map(under)));
    expect(mostAtOnce(intervals)).toBeLessThanOrEqual(intervals.length);

    const covered = halves.filter((at) => under(at) > 0).length / 2;
    const union = unionOf(intervals);
    expect(totalLength(union)).toBe(covered);
    union.slice(1).forEach((part, index) => expect(part.from).toBeGreaterThan(union[index]?.to ?? Infinity));
  },
);

test.each(Array.from({ length: 100 }, (_, seed) => seed))(
  "two unions meet where any of their parts do (%i)",
  (seed) => {
    const [a, b] = [unionOf(someIntervals(seed).slice(0, 3)), unionOf(someIntervals(seed + 1000).slice(0, 3))];
    expect(unionsMeet(a, b)).toBe(a.some((x) => b.some((y) => spansOverlap(x, y))));
  },
);

test("parallelism counts lanes, not spans, and only the time in which any is busy", () => {
  const busy = (...spans: [number, number][]) => ({ spans: spans.map(([from, to]) => ({ from, to })) });
  expect(parallelismOf([busy([0, 10], [2, 8])])).toEqual({ peak: 1, average: 1 });
  expect(parallelismOf([busy([0, 10]), busy([0, 10])])).toEqual({ peak: 2, average: 2 });
  expect(parallelismOf([busy([0, 10]), busy([5, 10], [100, 105])])).toEqual({ peak: 2, average: 20 / 15 });
  expect(parallelismOf([busy(), busy()])).toEqual({ peak: 0, average: 0 });
});
