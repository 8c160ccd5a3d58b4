import fc from "fast-check";
import { expect, test } from "vitest";
import { daysIn } from "./days.ts";

const hour = 3_600_000;

test("a day ends at midnight of its zone", () => {
  const tokyo = daysIn("Asia/Tokyo");
  const midnight = Date.UTC(2026, 4, 9, 15);
  expect(tokyo(midnight) - tokyo(midnight - 1)).toBe(1);
  expect(tokyo(midnight + 24 * hour - 1)).toBe(tokyo(midnight));
  expect(daysIn("UTC")(midnight)).toBe(daysIn("UTC")(midnight - 1));
});

test("a day in which clocks change is one day", () => {
  const zurich = daysIn("Europe/Zurich");
  // 29 March 2026 has 23 hours there, from 23:00 UTC of the day before to 22:00 UTC.
  const midnight = Date.UTC(2026, 2, 28, 23);
  expect(zurich(midnight) - zurich(midnight - 1)).toBe(1);
  expect(zurich(midnight + 23 * hour - 1)).toBe(zurich(midnight));
  expect(zurich(midnight + 23 * hour)).toBe(zurich(midnight) + 1);
});

test("days never go back, and pass one by one", () => {
  const zones = fc.constantFrom("UTC", "Asia/Kathmandu", "America/St_Johns", "Pacific/Kiritimati", "America/Sao_Paulo");
  fc.assert(
    fc.property(zones, fc.integer({ min: 0, max: Date.UTC(2100, 0) }), (zone, at) => {
      const dayOf = daysIn(zone);
      expect(dayOf(at + hour) - dayOf(at)).toBeGreaterThanOrEqual(0);
      expect(dayOf(at + hour) - dayOf(at)).toBeLessThanOrEqual(1);
    }),
  );
});
