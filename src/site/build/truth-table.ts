// Which engine runs which example how truly, in which browser: what the suites have measured, and nothing else.
import type { Example } from "#example/example.ts";
import type { Fidelity, FidelityKind } from "#example/fidelity.ts";
import type { FidelityFile } from "#example/read-fidelity.ts";
import { nameAbilities } from "#program/ability-words.ts";

/** What one engine in one browser makes of one example. */
export interface TruthCell {
  readonly is: FidelityKind | "not-measured";
  readonly words: string;
}

/** A row is one example, and a cell for each column. */
export interface TruthRow {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly TruthCell[];
}

/** A column is an engine in a browser; `of` takes what was measured there out of an example's file. */
export interface TruthColumn {
  readonly engine: string;
  readonly browser: string;
  readonly of: (file: FidelityFile) => Fidelity | undefined;
}

const notMeasured: TruthCell = { is: "not-measured", words: "not measured" };

/** truthRows gives a row for each example; what was measured of another version of its program does not count. */
export function truthRows(
  examples: readonly Pick<Example, "id" | "title">[],
  columns: readonly TruthColumn[],
  fileOf: (id: string) => FidelityFile | null,
): TruthRow[] {
  return examples.map(({ id, title }) => {
    const file = fileOf(id);
    const cells = columns.map(({ of }) => {
      const fidelity = file === null ? undefined : of(file);
      return fidelity === undefined ? notMeasured : { is: fidelity.is, words: wordsOf(fidelity) };
    });
    return { id, title, cells };
  });
}

function wordsOf({ is, runs, others, missing = [] }: Fidelity): string {
  const share = `${others} of ${runs}`;
  switch (is) {
    case "same":
      return `same, ${runs} of ${runs}`;
    case "timing-only":
      return `other times, ${share}`;
    case "order-differs":
      return `other order, ${share}`;
    case "not-possible":
      return `lacks ${nameAbilities(missing)}`;
  }
}
