import { createHistogram } from "node:perf_hooks";
import { expect, test } from "vitest";
import { seededRandom } from "#support/seeded-random.ts";
import { HdrHistogram } from "./hdr-histogram.ts";

const shapes = [
  { lowest: 1, highest: Number.MAX_SAFE_INTEGER, figures: 3 },
  { lowest: 1, highest: 3.6e12, figures: 3 },
  { lowest: 1000, highest: 1e9, figures: 2 },
  { lowest: 1, highest: 2, figures: 5 },
  { lowest: 1, highest: 100_000, figures: 1 },
];

/** What both tell of the same values. */
function told(of: { values: readonly number[]; shape: (typeof shapes)[number] }): { node: unknown; ours: unknown } {
  // The types of Node that are installed do not know these two yet.
  const node = createHistogram(of.shape) as ReturnType<typeof createHistogram> &
    Record<"skewness" | "kurtosis", number>;
  const ours = new HdrHistogram(of.shape);
  for (const value of of.values) {
    node.record(value);
    ours.record(value);
  }
  const asked = [0.001, 1, 25, 50, 75, 90, 99, 99.9, 100];
  return {
    node: {
      count: node.count,
      min: node.minBigInt,
      max: node.max,
      exceeds: node.exceeds,
      mean: node.mean,
      stddev: node.stddev,
      skewness: node.skewness,
      kurtosis: node.kurtosis,
      at: asked.map((one) => node.percentile(one)),
      percentiles: [...node.percentiles],
    },
    ours: {
      count: ours.count,
      min: ours.min(),
      max: ours.max(),
      exceeds: ours.exceeds,
      mean: ours.mean(),
      stddev: ours.stddev(),
      skewness: ours.skewness(),
      kurtosis: ours.kurtosis(),
      at: asked.map((one) => ours.percentile(one)),
      percentiles: [...ours.percentiles()],
    },
  };
}

test.each(shapes)("tells of any values what Node's does: %o", (shape) => {
  const random = seededRandom(shape.figures);
  const spread = Math.log2(shape.highest);
  for (const count of [0, 1, 2, 10, 500]) {
    const values = Array.from({ length: count }, () =>
      Math.max(1, Math.floor(2 ** ((random(1_000_000) / 1_000_000) * spread))),
    );
    const { node, ours } = told({ values, shape });
    expect(ours).toEqual(node);
  }
});

test("a value that is too large is told, and not counted", () => {
  const { node, ours } = told({ values: [5, 1e7, 100], shape: { lowest: 1, highest: 100_000, figures: 1 } });
  expect(ours).toEqual(node);
});

test("one histogram takes in another, and forgets all", () => {
  const shape = { lowest: 1, highest: 1e6, figures: 3 };
  const [one, other] = [new HdrHistogram(shape), new HdrHistogram(shape)];
  one.record(3);
  other.record(70_000);
  one.add(other);
  const node = createHistogram(shape);
  node.record(3);
  const second = createHistogram(shape);
  second.record(70_000);
  node.add(second);
  expect([one.count, one.max(), one.mean()]).toEqual([node.count, node.max, node.mean]);
  one.reset();
  expect([one.count, one.max(), [...one.percentiles()]]).toEqual([0, 0, [[100, 0]]]);
});
