// npm run fuzz:engine [-- --from SEED --count N --kinds module,commonjs --pages N]: runs generated programs on real Node and in
// the embedded engine, and tells where they differ. A seed that fails is made as small as it can be and printed, to be kept.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import type { Engine } from "#program/engine.ts";
import { openEnginePage } from "#support/embedded-in-browser.ts";
import { generateProgram } from "../test/conformance/differential/generate-program.ts";
import { judgeProgram, type Verdict } from "../test/conformance/differential/judge-program.ts";
import { printProgram } from "../test/conformance/differential/print-program.ts";
import { shrinkProgram } from "../test/conformance/differential/shrink-program.ts";
import type { FuzzProgram, ModuleKind } from "../test/conformance/differential/step.ts";

const { values } = parseArgs({
  options: {
    from: { type: "string", default: "1" },
    count: { type: "string", default: "10000" },
    kinds: { type: "string", default: "module,commonjs" },
    // A page waits for Node now and then, and for its own guests: one more than there are cores keeps them all busy.
    pages: { type: "string", default: String(availableParallelism() + 1) },
    "no-shrink": { type: "boolean" },
  },
});
const from = Number(values.from);
const count = Number(values.count);
const kinds = values.kinds.split(",") as ModuleKind[];

/** A program of many timers may show the engine a rare order: so often it is run before that counts, as in the test. */
const tries = 8;

const opened = await openEnginePage();
let next = from;
let done = 0;
let failed = 0;
/** Seeds that differed in one run and not in the next, with what differed. */
const unsteady: string[] = [];
const began = performance.now();
try {
  const first = runSeeds(opened.engine());
  const others = Array.from({ length: Number(values.pages) - 1 }, async () =>
    runSeeds((await opened.another()).engine()),
  );
  await Promise.all([first, ...others]);
} finally {
  await opened[Symbol.asyncDispose]();
}
const pace = (count / ((performance.now() - began) / 1000)).toFixed(1);
console.log(
  `\n${count} programs from seed ${from}, ${pace} a second: ${failed === 0 ? "all print what Node prints" : `${failed} differ`}.`,
);
if (unsteady.length > 0) console.log(`Different in one run, but not in the next:\n${unsteady.join("\n")}`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs one seed after another that no other page has taken. */
async function runSeeds(engine: Engine): Promise<void> {
  while (next < from + count) {
    const seed = next++;
    const verdict = await judgeProgram(engine, printProgram(generateProgram(seed, { kinds })), { tries });
    if (verdict.difference !== undefined) await tellFailure(engine, seed, verdict);
    else if (verdict.once !== undefined) unsteady.push(`seed ${seed}: ${verdict.once}`);
    tellPace(seed);
  }
}

function tellPace(seed: number): void {
  done += 1;
  if (!process.stderr.isTTY && done % 100 !== 0) return;
  const seconds = (performance.now() - began) / 1000;
  const text = `${done} of ${count}, ${failed} differ, ${(done / seconds).toFixed(1)} a second, at seed ${seed}`;
  process.stderr.write(process.stderr.isTTY ? `\r${text}` : `${text}\n`);
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
  const { truths, seen, difference = "" } = last;
  const files = Object.entries(printProgram(smallest)).map(([path, text]) => `--- ${path}\n${text}`);
  const [truth] = truths;
  console.log(
    [
      `\nSeed ${seed}: ${first.difference ?? ""}.`,
      ...files,
      `--- Node prints (${truths.length} runs)\n${truth?.stdout ?? ""}${truth?.stderr ?? ""}`,
      `--- the engine prints: ${difference}\n${seen.stdout}${seen.stderr}`,
    ].join("\n"),
  );
}
