import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ExampleFault } from "#example/example-fault.ts";
import { nameList, nearestNames } from "#example/nearest-names.ts";
import { sourceHash } from "#example/source-hash.ts";
import { units, type Figure, type Measured, type Measurement } from "./measurement.ts";

/** measurementsFolder is where the measurements lie, also when this file has been bundled to another place. */
export function measurementsFolder(): string {
  const beside = fileURLToPath(new URL("../../measurements", import.meta.url));
  return existsSync(beside) ? beside : join(process.cwd(), "measurements");
}

/** listMeasurements gives the topics of all measurements, sorted. */
export function listMeasurements(root = measurementsFolder()): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** readMeasurement reads what is written by hand in the folder of a measurement. Throws an ExampleFault that says what to do. */
export function readMeasurement(topic: string, root = measurementsFolder()): Measurement {
  const folder = join(root, topic);
  const shown = `measurements/${topic}/measurement.json`;
  if (!listMeasurements(root).includes(topic)) {
    const known = listMeasurements(root);
    const near = nearestNames(topic, known);
    const names = nameList(near.length > 0 ? near : known);
    throw new ExampleFault(`Expected a measurement, but there is no "${topic}". Near it: ${names}.`, "measurements");
  }
  const said = parsed(join(folder, "measurement.json"), shown);
  const { title, figures } = said as { title?: unknown; figures?: unknown };
  if (typeof title !== "string" || title === "") {
    throw new ExampleFault('Expected a "title", a text. Add it.', shown);
  }
  if (typeof figures !== "object" || figures === null || Object.keys(figures).length === 0) {
    throw new ExampleFault('Expected "figures", by name, each with a label and a unit. Add them.', shown);
  }
  for (const [name, figure] of Object.entries(figures as Record<string, Partial<Figure>>)) {
    if (typeof figure.label === "string" && units.some((unit) => unit === figure.unit)) continue;
    throw new ExampleFault(
      `Expected the figure "${name}" to have a label, and a unit of: ${nameList(units)}. Mend it.`,
      shown,
    );
  }
  const files = programOf(folder);
  const hash = sourceHash({ files, entry: "main.ts", args: [], env: {} });
  return { topic, title, folder, hash, figures: figures as Record<string, Figure> };
}

/** readMeasured reads what a measurement came to. Throws an ExampleFault where that is of another program, or lacks a figure. */
export function readMeasured(measurement: Measurement): Measured {
  const { topic, folder, hash, figures } = measurement;
  const path = join(folder, "measured.json");
  const shown = `measurements/${topic}/measured.json`;
  const remedy = `Run npm run measure -- ${topic}.`;
  if (!existsSync(path)) throw new ExampleFault(`Expected what was measured, but there is none. ${remedy}`, shown);
  const measured = parsed(path, shown) as unknown as Measured;
  if (measured.source !== hash) {
    throw new ExampleFault(`Expected figures of this program, but it has changed since. ${remedy}`, shown);
  }
  for (const name of Object.keys(figures)) {
    const median = measured.figures[name]?.median;
    if (median !== undefined && Number.isFinite(median)) continue;
    throw new ExampleFault(`Expected a number for the figure "${name}", but there is none. ${remedy}`, shown);
  }
  return measured;
}

function programOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !/^measure(ment|d)\.json$|^\./.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function parsed(path: string, shown: string): object {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new ExampleFault(`Expected JSON, but it cannot be read: ${(error as Error).message}.`, shown);
  }
  if (typeof value !== "object" || value === null) throw new ExampleFault("Expected an object.", shown);
  return value;
}
