import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "#example/example.ts";
import { readFidelity, type FidelityFile } from "#example/read-fidelity.ts";

/**
 * keepMeasured writes what was measured of an example beside it. What was measured elsewhere of the same program stays; of
 * another program it is dropped.
 */
export function keepMeasured(example: Example, measured: Partial<Omit<FidelityFile, "source">>): void {
  const before = readFidelity(example);
  const file: FidelityFile = {
    source: example.hash,
    engines: { ...before?.engines, ...measured.engines },
    ...((before?.browsers ?? measured.browsers) && { browsers: { ...before?.browsers, ...measured.browsers } }),
  };
  writeFileSync(join(example.folder, "fidelity.json"), `${JSON.stringify(file, null, 2)}\n`);
}
