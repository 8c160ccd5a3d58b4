import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "#example/example.ts";
import { readFidelity, type FidelityFile } from "#example/read-fidelity.ts";

/** writeFidelity writes down what was measured of an example; what is known of other engines stays, where it is of this program. */
export function writeFidelity(example: Example, measured: FidelityFile["engines"]): void {
  const known = readFidelity(example)?.engines ?? {};
  const file: FidelityFile = { source: example.hash, engines: { ...known, ...measured } };
  writeFileSync(join(example.folder, "fidelity.json"), `${JSON.stringify(file, null, 2)}\n`);
}
