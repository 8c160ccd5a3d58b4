import { expect, test } from "vitest";
import { daysIn } from "./days.ts";
import { sayTime } from "./say-time.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2026, 2, 1, 19);

test.each([
  [-day, "now"],
  [0, "now"],
  [20_000, "in less than a minute"],
  [minute, "in 1 minute"],
  [10 * minute, "in 10 minutes"],
  [59.6 * minute, "in 1 hour"],
  [4 * hour, "in 4 hours"],
  // After midnight, but nobody calls it tomorrow yet.
  [6 * hour, "in 6 hours"],
  [13 * hour, "tomorrow"],
  [day, "tomorrow"],
  [4 * day, "in 4 days"],
  [59 * day, "in 59 days"],
  [61 * day, "in 2 months"],
  [800 * day, "in 2 years"],
])("%d ms from now is %s", (ahead, says) => {
  expect(sayTime(now + ahead, now, daysIn("UTC"))).toBe(says);
});

test("tomorrow is by the reader's calendar", () => {
  const late = now + 13 * hour;
  expect(sayTime(late, now, daysIn("UTC"))).toBe("tomorrow");
  // There it is ten in the morning.
  expect(sayTime(late, now, daysIn("Pacific/Honolulu"))).toBe("in 13 hours");
});
