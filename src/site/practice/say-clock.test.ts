import fc from "fast-check";
import { expect, test } from "vitest";
import { momentBetween, sayMoment, shortTime, spokenMinutes } from "./say-clock.ts";

const minutes = (count: number): number => count * 60_000;

test.each([
  [0, "0:00"],
  [999, "0:00"],
  [65_000, "1:05"],
  [minutes(75), "75:00"],
])("%i ms on a clock: %s", (time, text) => expect(shortTime(time)).toBe(text));

test.each([
  [0.5, "½ minute"],
  [1, "1 minute"],
  [1.5, "1½ minutes"],
  [2, "2 minutes"],
  [15, "15 minutes"],
])("%d in words: %s", (count, text) => expect(spokenMinutes(minutes(count))).toBe(text));

test.each([
  [1, 2, 4, "half"],
  [2, 2.5, 4, null],
  [2.5, 3, 4, "last minute"],
  [1, 3.5, 4, "last minute"],
  [3.5, 4.5, 4, null],
  [0, 1, 2, "last minute"],
  [0, 4, 4, null],
])("from %d to %d of %d minutes: %s", (from, to, limit, moment) => {
  const clock = (used: number): { used: number; limit: number } => ({ used: minutes(used), limit: minutes(limit) });
  expect(momentBetween(clock(from), clock(to))).toBe(moment);
});

test("however often a clock is read, each moment comes once", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 40 }), (steps) => {
      const limit = minutes(4);
      const seen: string[] = [];
      let used = 0;
      for (const step of [...steps, ...Array.from({ length: 30 }, () => 10_000)]) {
        const moment = momentBetween({ used, limit }, { used: used + step, limit });
        if (moment !== null) seen.push(moment);
        used += step;
      }
      expect(seen).toEqual(["half", "last minute"]);
    }),
  );
});

test("a moment in words", () => {
  const clock = { used: 0, limit: minutes(7) };
  expect(sayMoment("half", "this question", clock)).toBe(
    "Half of the time for this question has passed: 3½ minutes left.",
  );
  expect(sayMoment("last minute", "the interview", clock)).toBe("One minute left for the interview.");
});
