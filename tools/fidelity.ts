// npm run fidelity [-- ID…]: runs examples in the engines of the page, in a real browser, and writes down how what they
// print compares with the recorded run. The conformance suites hold what is written. Behind the WebContainer's client is a
// stand-in of the service: what npm run check:webcontainer has found of the service itself stays.
import type { Example } from "#example/example.ts";
import type { Fidelity } from "#example/fidelity.ts";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { readFidelity } from "#example/read-fidelity.ts";
import { openContainerPage } from "#support/container-in-browser.ts";
import { openEnginePage } from "#support/embedded-in-browser.ts";
import { measureFidelity, strippedOf } from "#support/measure-fidelity.ts";
import { keepMeasured } from "./keep-measured.ts";
import { nameTrouble } from "./name-trouble.ts";

/** How often each example is run. */
const runs = 8;

const wanted = process.argv.slice(2);
const ids = wanted.length > 0 ? wanted : listExamples();
let troubles = 0;
await using page = await openEnginePage();
await using container = await openContainerPage();
const containerEngine = container.engine();

for (const id of ids) {
  try {
    const example = readExample(id);
    const embedded = await inEmbedded(example);
    const webcontainer = readFidelity(example)?.engines.webcontainer;
    const isHosted = webcontainer?.behind?.is === "hosted";
    const inContainer = isHosted ? webcontainer : await inStandIn(example);
    keepMeasured(example, { engines: { embedded, webcontainer: inContainer } });
    console.log(`${id}: ${embedded.is}, ${embedded.others} of ${embedded.runs} runs other than the recorded one`);
  } catch (error) {
    troubles += 1;
    console.error(nameTrouble(error));
  }
}
process.exitCode = troubles === 0 ? 0 : 1;

async function inEmbedded(example: Example): Promise<Fidelity> {
  await using engine = page.engine(strippedOf(example));
  return await measureFidelity(example, engine, runs);
}

async function inStandIn(example: Example): Promise<Fidelity> {
  const measured = await measureFidelity(example, containerEngine, runs);
  return { ...measured, behind: { is: "stand-in", node: process.versions.node } };
}
