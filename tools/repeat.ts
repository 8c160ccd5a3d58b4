// npm run repeat [-- N [ID…]]: runs every example N times, 30 unless said otherwise, on real Node and in the engine of the page,
// while something else keeps one core busy; and prints how often each was not as recorded, or broke a claim. That must be never.
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { listExamples } from "#example/list-examples.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import { openEnginePage } from "#support/embedded-in-browser.ts";
import { flakesOf, type Flakes } from "#support/flakes-of.ts";
import { strippedOf } from "#support/measure-fidelity.ts";

const [first = "30", ...named] = process.argv.slice(2);
const times = Number(first);
if (!Number.isInteger(times) || times < 1) {
  console.error(`Expected how often to run each example, as 30, but got "${first}". Write npm run repeat -- 30.`);
  process.exit(1);
}
const ids = named.length > 0 ? named : listExamples();

const spinner = new Worker("for (;;);", { eval: true });
await once(spinner, "online");
let flaky = 0;
try {
  await using opened = await openEnginePage();
  await using node = new NodeEngine();
  for (const id of ids) {
    const example = readExample(id);
    await using embedded = opened.engine(strippedOf(example));
    const claims = await readClaims(id);
    const inNode = await flakesOf(example, claims, node, times);
    const inPage = await flakesOf(example, claims, embedded, times);
    console.log(`${id}: Node ${sayRate(inNode)}, page ${sayRate(inPage)}`);
    for (const [engine, flakes] of Object.entries({ Node: inNode, page: inPage })) {
      for (const [trouble, count] of flakes?.troubles ?? [])
        console.log(`  ${engine}, ${count} of ${times}: ${trouble}`);
      if (flakes !== null && flakes.runs > 0) flaky += 1;
    }
  }
} finally {
  await spinner.terminate();
}
const what = `${ids.length} examples, ${times} times each`;
console.log(flaky === 0 ? `No flake: ${what}.` : `${flaky} of ${what}, flaked in an engine.`);
process.exitCode = flaky === 0 ? 0 : 1;

function sayRate(flakes: Flakes | null): string {
  return flakes === null ? "cannot run it" : `${((100 * flakes.runs) / times).toFixed(0)} %`;
}
