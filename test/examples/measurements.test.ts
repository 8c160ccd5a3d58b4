// One test per folder in measurements/: its program still runs and prints its figures, and what was measured is of it. What the
// figures come to is for `npm run measure` on a quiet machine.
import { describe, expect, it } from "vitest";
import { listMeasurements, readMeasured, readMeasurement } from "#measurement/read-measurement.ts";
import { runMeasurement } from "#measurement/run-measurement.ts";

describe.each(listMeasurements())("%s", (topic) => {
  const measurement = readMeasurement(topic);

  it("has been measured as it is now", () => {
    const measured = Object.keys(readMeasured(measurement).figures);
    expect(measured.toSorted()).toEqual(Object.keys(measurement.figures).toSorted());
  });

  it("prints each of its figures, also when it is to be quick", async () => {
    const found = await runMeasurement(measurement, { quick: true });
    expect([...found.keys()].toSorted()).toEqual(Object.keys(measurement.figures).toSorted());
  });
});
