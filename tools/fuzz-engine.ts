// npm run fuzz:engine [-- --from SEED --count N --kinds module,commonjs]: runs generated programs on real Node and in the
// embedded engine, and tells where they differ. A seed that fails is made as small as it can be and printed, to be kept.
import { parseArgs } from "node:util";
import type { Engine } from "#program/engine.ts";
import { openEnginePage } from "#support/embedded-in-browser.ts";
import { generateProgram } from "../test/conformance/differential/generate-program.ts";
import { judgeProgram, type Verdict } from "../test/conformance/differential/judge-program.ts";
import { printProgram } from "../test/conformance/differential/print-program.ts";
import { runOnNode } from "../test/conformance/differential/run-on-node.ts";
import { shrinkProgram } from "../test/conformance/differential/shrink-program.ts";
import type { FuzzProgram, ModuleKind } from "../test/conformance/differential/step.ts";

const { values } = parseArgs({
  options: {
    from: { type: "string", default: "1" },
    count: { type: "string", default: "10000" },
    kinds: { type: "string", default: "module,commonjs" },
    "no-shrink": { type: "boolean" },
  },
});
const from = Number(values.from);
const count = Number(values.count);
const kinds = values.kinds.split(",") as ModuleKind[];

const opened = await openEnginePage();
const engine = opened.engine();
let failed = 0;
/** Seeds that differed in one run and not in the next, with what differed. */
const unsteady: string[] = [];
const began = performance.now();
try {
  let next = runOnNode(filesOf(from));
  for (let seed = from; seed < from + count; seed += 1) {
    const truth = next;
    // Node is at the next program while the engine is at this one.
    next = runOnNode(filesOf(seed + 1));
    const verdict = await judgeProgram(engine, filesOf(seed), { first: truth });
    if (verdict.difference !== undefined) await tellFailure(engine, seed, verdict);
    else if (verdict.once !== undefined) unsteady.push(`seed ${seed}: ${verdict.once}`);
    const done = seed - from + 1;
    const seconds = (performance.now() - began) / 1000;
    if (process.stderr.isTTY || done % 100 === 0) {
      const pace = `${done} of ${count}, ${failed} differ, ${(done / seconds).toFixed(1)} a second, at seed ${seed}`;
      process.stderr.write(process.stderr.isTTY ? `\r${pace}` : `${pace}\n`);
    }
  }
  await next;
} finally {
  await opened[Symbol.asyncDispose]();
}
console.log(
  `\n${count} programs from seed ${from}: ${failed === 0 ? "all print what Node prints" : `${failed} differ`}.`,
);
if (unsteady.length > 0) console.log(`Different in one run, but not in the next:\n${unsteady.join("\n")}`);
process.exitCode = failed === 0 ? 0 : 1;

function filesOf(seed: number): Record<string, string> {
  return printProgram(generateProgram(seed, { kinds }));
}

async function tellFailure(engine: Engine, seed: number, first: Verdict): Promise<void> {
  failed += 1;
  let last = first;
  const fails = async (smaller: FuzzProgram): Promise<boolean> => {
    const verdict = await judgeProgram(engine, printProgram(smaller), { most: 7, tries: 1 });
    if (verdict.difference !== undefined) last = verdict;
    return verdict.difference !== undefined;
  };
  const program = generateProgram(seed, { kinds });
  const smallest = values["no-shrink"] === true ? program : await shrinkProgram(program, fails);
  console.log(`\nSeed ${seed}: ${first.difference ?? ""}.`);
  for (const [path, text] of Object.entries(printProgram(smallest))) console.log(`--- ${path}\n${text}`);
  console.log(
    `--- Node prints (${last.truths.length} runs)\n${last.truths[0]?.stdout ?? ""}${last.truths[0]?.stderr ?? ""}`,
  );
  console.log(`--- the engine prints: ${last.difference ?? ""}\n${last.seen.stdout}${last.seen.stderr}`);
}
