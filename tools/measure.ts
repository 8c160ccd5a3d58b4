// npm run measure [-- TOPIC…]: runs the programs of measurements/ several times on real Node, and writes down the medians with
// the machine they are of. On a machine that does nothing else.
import { writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { formatFigure, formatSpread } from "#measurement/format-figure.ts";
import type { Measured } from "#measurement/measurement.ts";
import { listMeasurements, readMeasurement } from "#measurement/read-measurement.ts";
import { runMeasurement } from "#measurement/run-measurement.ts";
import { spreadOf } from "#measurement/spread-of.ts";
import { nameTrouble } from "./name-trouble.ts";

/** How often each program is run: the least odd number that leaves a median where two runs were disturbed. */
const runs = 5;

const wanted = process.argv.slice(2);
let troubles = 0;

for (const topic of wanted.length > 0 ? wanted : listMeasurements()) {
  try {
    await measure(topic);
  } catch (error) {
    troubles += 1;
    console.error(nameTrouble(error));
  }
}
process.exitCode = troubles === 0 ? 0 : 1;

async function measure(topic: string): Promise<void> {
  const measurement = readMeasurement(topic);
  const values = new Map<string, number[]>();
  for (let run = 0; run < runs; run += 1) {
    for (const [name, value] of await runMeasurement(measurement))
      values.set(name, [...(values.get(name) ?? []), value]);
  }
  const figures = Object.fromEntries(
    [...values].map(([name, found]) => {
      const { median, least, most } = spreadOf(found);
      return [name, { median: rounded(median), least: rounded(least), most: rounded(most) }];
    }),
  );
  const measured: Measured = {
    source: measurement.hash,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: availableParallelism(),
    measured: new Date().toISOString().slice(0, 10),
    runs,
    figures,
  };
  writeFileSync(join(measurement.folder, "measured.json"), `${JSON.stringify(measured, null, 2)}\n`);
  for (const [name, { label, unit }] of Object.entries(measurement.figures)) {
    const spread = figures[name];
    if (spread !== undefined) {
      console.log(`${topic}: ${label}: ${formatFigure(spread.median, unit)} (${formatSpread(spread, unit)})`);
    }
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
