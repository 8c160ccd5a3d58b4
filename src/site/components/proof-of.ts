import { listExamples } from "#example/list-examples.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import { listExercises, readExercise } from "#example/read-exercise.ts";
import type { Example } from "#example/example.ts";
import { readFidelity } from "#example/read-fidelity.ts";
import { readTwin } from "#example/read-twin.ts";
import { listMeasurements, readMeasured, readMeasurement } from "#measurement/read-measurement.ts";
import { getCollection } from "astro:content";
import { truthColumns } from "../build/truth-columns.ts";
import { truthRows } from "../build/truth-table.ts";

/** How many examples an engine runs how truly. */
export interface EngineProof {
  readonly name: string;
  readonly same: number;
  /** Other times, or another order where the example leaves it open. */
  readonly open: number;
  readonly lacking: number;
  readonly unknown: number;
}

/** What stands behind the site, in numbers. */
export interface Proof {
  readonly counts: readonly { readonly count: number; readonly what: string }[];
  readonly recordings: number;
  /** Versions of Node that examples were recorded on. */
  readonly nodes: readonly string[];
  readonly platforms: readonly string[];
  /** The days of the first and the last recording, `YYYY-MM-DD`. */
  readonly oldest: string;
  readonly newest: string;
  readonly twins: number;
  /** Versions of Python that twins were recorded on. */
  readonly pythons: readonly string[];
  readonly claims: number;
  readonly engines: readonly EngineProof[];
  readonly figures: number;
  readonly measurements: number;
  /** The day of the last measurement. */
  readonly measured: string;
  readonly exercises: number;
  readonly checks: number;
}

/** proofOf counts what stands behind the site, from its files. */
export async function proofOf(): Promise<Proof> {
  const examples = listExamples().map((id) => readExample(id));
  const claims = await Promise.all(examples.map(async ({ id }) => (await readClaims(id)).length));
  const exercises = listExercises().map((id) => readExercise(id));
  const measurements = listMeasurements().map((topic) => {
    const measurement = readMeasurement(topic);
    return { figures: Object.keys(measurement.figures).length, measured: readMeasured(measurement).measured };
  });
  const lessons = await getCollection("docs", ({ data }) => data.lesson !== undefined);
  const terms = await getCollection("glossary");
  const days = examples.map(({ recording }) => recording.recorded).sort();
  const twins = examples.flatMap(({ id }) => readTwin(id) ?? []);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const figures = sum(measurements.map((one) => one.figures));
  const checks = sum(exercises.map((one) => one.checks.names.length));
  return {
    counts: [
      { count: lessons.length, what: "lessons" },
      { count: examples.length, what: "programs, each recorded on real Node" },
      { count: sum(claims), what: "claims about their runs" },
      { count: checks, what: `checks of ${exercises.length} exercises` },
      { count: figures, what: "measured figures" },
      { count: terms.length, what: "terms of the glossary" },
    ],
    recordings: examples.length,
    nodes: unique(examples.map(({ recording }) => recording.node)),
    platforms: unique(examples.map(({ recording }) => recording.platform)),
    oldest: days[0] ?? "",
    newest: days.at(-1) ?? "",
    twins: twins.length,
    pythons: unique(twins.map(({ recording }) => recording.python)),
    claims: sum(claims),
    engines: enginesOf(examples),
    figures,
    measurements: measurements.length,
    measured:
      measurements
        .map((one) => one.measured)
        .sort()
        .at(-1) ?? "",
    exercises: exercises.length,
    checks,
  };
}

function enginesOf(examples: readonly Example[]): EngineProof[] {
  const files = new Map(examples.map((example) => [example.id, readFidelity(example)]));
  const columns = truthColumns([...files.values()].filter((file) => file !== null));
  const rows = truthRows(examples, columns, (id) => files.get(id) ?? null);
  return columns.map(({ engine, browser }, column) => {
    const count = (...kinds: readonly string[]): number =>
      rows.filter(({ cells }) => kinds.includes(cells[column]?.is ?? "")).length;
    return {
      name: `${engine}, ${browser}`,
      same: count("same"),
      open: count("timing-only", "order-differs"),
      lacking: count("not-possible"),
      unknown: count("not-measured"),
    };
  });
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
