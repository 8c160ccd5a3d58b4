import { ExampleFault } from "#example/example-fault.ts";
import { nameList } from "#example/nearest-names.ts";
import type { Figure, Measured, Spread } from "#measurement/measurement.ts";
import { readMeasured, readMeasurement } from "#measurement/read-measurement.ts";

/** A row is a figure with what it came to. */
export interface FigureRow extends Figure {
  readonly spread: Spread;
}

/** figuresOf gives figures of a measurement by name, or all of them. Throws an ExampleFault where it has none of that name. */
export function figuresOf(
  topic: string,
  names?: readonly string[],
): { title: string; measured: Measured; rows: FigureRow[] } {
  const measurement = readMeasurement(topic);
  const measured = readMeasured(measurement);
  const rows = (names ?? Object.keys(measurement.figures)).map((name) => {
    const figure = measurement.figures[name];
    const spread = measured.figures[name];
    if (figure === undefined || spread === undefined) {
      const known = nameList(Object.keys(measurement.figures));
      throw new ExampleFault(
        `Expected a figure of this measurement, but there is no "${name}". It has: ${known}. Mend the name in the lesson.`,
        `measurements/${topic}/measurement.json`,
      );
    }
    return { ...figure, spread };
  });
  return { title: measurement.title, measured, rows };
}
