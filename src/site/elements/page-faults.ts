// What would keep a program from starting, told while it is typed.
import type { Diagnostic } from "#program/outcome.ts";
import type { ExampleData } from "./example-data.ts";
import { FaultWatch } from "./fault-watch.ts";
import { stripInPage } from "./page-stripper.ts";

/** watchFaults makes a watch over the program that `data` gives. */
export function watchFaults(data: () => ExampleData, show: (found: readonly Diagnostic[]) => void): FaultWatch {
  return new FaultWatch(() => pageFaults(data()), show);
}

/** pageFaults says what Node's type stripper would of the files of a program that are not as the build has seen them. */
async function pageFaults({ program, stripped }: ExampleData): Promise<readonly Diagnostic[]> {
  const others = Object.entries(program.files).filter(([path]) => stripped[path] === undefined);
  const files = Object.fromEntries(others.filter(([path]) => /\.[cm]?ts$/.test(path)));
  if (Object.keys(files).length === 0) return [];
  const result = await stripInPage(files);
  return result.kind === "rejected" ? result.diagnostics : [];
}
