import { expect, test } from "vitest";
import { median } from "./median.ts";

test.each([
  [[3], 3],
  [[4, 1, 9], 4],
  [[4, 1, 9, 2], 3],
  [[], Number.NaN],
])("the median of %j is %d", (numbers, middle) => {
  expect(median(numbers)).toBe(middle);
});
