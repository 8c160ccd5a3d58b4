import type { Engine } from "#program/engine.ts";
import { contractChecks } from "#support/contract-checks.ts";
import { comparable, seenOf } from "#support/seen-of.ts";
import { nodePrograms } from "../../test/conformance/node-programs.ts";
import { rejectedPrograms } from "../../test/conformance/rejected-programs.ts";

/** Something that must hold in every browser; it throws where it does not. */
export interface Trial {
  readonly group: string;
  readonly title: string;
  readonly needs: readonly ("sharedMemory" | "threads" | "childProcesses")[];
  run(engine: Engine, truth: Engine): Promise<void>;
}

/** The trials: the rules of the seam, and programs that must print what real Node prints. */
export function allTrials(): readonly Trial[] {
  const contract = contractChecks.map(({ title, needs = [], check }): Trial => ({
    group: "contract",
    title,
    needs: needs as Trial["needs"],
    run: (engine) => check(engine),
  }));
  const programs = Object.entries({ ...nodePrograms, ...rejectedPrograms }).map(([title, files]): Trial => ({
    group: "as Node prints",
    title,
    needs: Object.values(files).some((text) => text.includes("SharedArrayBuffer")) ? ["sharedMemory"] : [],
    run: (engine, truth) => printTheSame(engine, truth, files),
  }));
  return [...contract, ...programs];
}

async function printTheSame(engine: Engine, truth: Engine, files: Readonly<Record<string, string>>): Promise<void> {
  const [expected, seen] = [comparable(await seenOf(truth, files)), comparable(await seenOf(engine, files))];
  for (const part of ["stdout", "outcome", "stderr"] as const) {
    const [wanted, came] = [JSON.stringify(expected[part]), JSON.stringify(seen[part])];
    if (wanted === came) continue;
    let at = 0;
    while (wanted[at] === came[at]) at += 1;
    const from = Math.max(at - 30, 0);
    throw new Error(`${part}: Node has ${wanted.slice(from, from + 90)}, the engine ${came.slice(from, from + 90)}`);
  }
}
