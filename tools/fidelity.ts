// npm run fidelity [-- ID…]: runs examples in the engine of the page, in a real browser, and writes down how what they
// print compares with the recorded run. The conformance suite holds what is written.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import type { FidelityFile } from "#example/read-fidelity.ts";
import { openEnginePage } from "#support/embedded-in-browser.ts";
import { measureFidelity, strippedOf } from "#support/measure-fidelity.ts";
import { nameTrouble } from "./name-trouble.ts";

/** How often each example is run. */
const runs = 8;

const wanted = process.argv.slice(2);
const ids = wanted.length > 0 ? wanted : listExamples();
let troubles = 0;
await using opened = await openEnginePage();

for (const id of ids) {
  try {
    const example = readExample(id);
    await using engine = opened.engine(strippedOf(example));
    const embedded = await measureFidelity(example, engine, runs);
    const file: FidelityFile = { source: example.hash, engines: { embedded } };
    writeFileSync(join(example.folder, "fidelity.json"), `${JSON.stringify(file, null, 2)}\n`);
    console.log(`${id}: ${embedded.is}, ${embedded.others} of ${embedded.runs} runs other than the recorded one`);
  } catch (error) {
    troubles += 1;
    console.error(nameTrouble(error));
  }
}
process.exitCode = troubles === 0 ? 0 : 1;
