// npm run check:webcontainer [-- ID…]: asks the hosted WebContainer service itself for what the suites ask its stand-in for:
// the contract of every engine, all examples, and all exercises. What it finds of examples is written down beside them, for
// the pages to show. Where the service cannot be reached, it says so and has checked nothing.
import { listExamples } from "#example/list-examples.ts";
import { listExercises, readExercise } from "#example/read-exercise.ts";
import { readClaims } from "#example/read-claims.ts";
import { readExample } from "#example/read-example.ts";
import type { Engine } from "#program/engine.ts";
import { brokenClaims } from "#support/broken-claims.ts";
import { openContainerSite } from "#support/container-in-browser.ts";
import { contractChecks } from "#support/contract-checks.ts";
import { measureFidelity } from "#support/measure-fidelity.ts";
import { provenFaults } from "#support/prove-exercise.ts";
import { nameTrouble } from "./name-trouble.ts";
import { keepMeasured } from "./keep-measured.ts";

const service = "https://stackblitz.com";

/** How long the service may take to say that it is there, in milliseconds. */
const patience = 10_000;

/** How often each example is run. */
const runs = 3;

const wanted = process.argv.slice(2);

const why = await whyUnreachable();
if (why === null) process.exitCode = (await checkService()) === 0 ? 0 : 1;
else console.log(`Skipped, and nothing was checked: ${service} cannot be reached from this machine (${why}).`);

async function whyUnreachable(): Promise<string | null> {
  try {
    await fetch(`${service}/headless`, { method: "HEAD", signal: AbortSignal.timeout(patience) });
    return null;
  } catch (error) {
    const { cause, message } = error as Error;
    return cause instanceof Error && cause.message !== "" ? cause.message : message;
  }
}

/** Gives how many of the checks failed. */
async function checkService(): Promise<number> {
  const key = process.env["PUBLIC_WEBCONTAINER_CLIENT_ID"];
  await using site = await openContainerSite();
  await using opened = await site.open({ ...(key !== undefined && { key }) });
  const engine = opened.engine();
  const fault = await opened.page.evaluate(() => globalThis.bootFault());
  if (fault !== null) {
    console.error(fault.message);
    return 1;
  }
  const node = await opened.page.evaluate(() => globalThis.containerVersion());
  console.log(`The hosted WebContainer runs Node ${node}.`);

  const checks: [title: string, check: () => Promise<unknown>][] = [];
  if (wanted.length === 0) {
    for (const { title, needs = [], check } of contractChecks) {
      if (needs.every((need) => engine.abilities[need])) checks.push([title, () => check(engine)]);
    }
    for (const id of listExercises()) checks.push([`${id} as an exercise`, () => checkExercise(engine, id)]);
  }
  for (const id of wanted.length === 0 ? listExamples() : wanted) {
    checks.push([id, () => checkExample(engine, id, node)]);
  }
  let failed = 0;
  for (const [title, check] of checks) {
    try {
      await check();
      console.log(`holds: ${title}`);
    } catch (error) {
      failed += 1;
      console.error(`fails: ${title}\n${nameTrouble(error)}`);
    }
  }
  console.log(`${checks.length - failed} of ${checks.length} hold.`);
  return failed;
}

async function checkExercise(engine: Engine, id: string): Promise<void> {
  const faults = await provenFaults(engine, readExercise(id));
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

async function checkExample(engine: Engine, id: string, node: string): Promise<void> {
  const example = readExample(id);
  const claims = await readClaims(id);
  const measured = await measureFidelity(example, engine, runs, undefined, (run) => {
    const broken = brokenClaims(claims, run);
    if (broken.length > 0) throw new Error(broken.join("\n"));
  });
  keepMeasured(example, { engines: { webcontainer: { ...measured, behind: { is: "hosted", node } } } });
}
