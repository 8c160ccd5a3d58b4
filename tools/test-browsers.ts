// npm run test:browsers [-- firefox webkit] [EXAMPLE …]: the embedded engine in stock Chromium, Firefox and WebKitGTK, and a table of what holds where.
import { parseArgs } from "node:util";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { NodeEngine } from "#engines/node/node-engine.ts";
import type { Engine } from "#program/engine.ts";
import { awaitEnginePage } from "#support/engine-anywhere.ts";
import { type BrowserKind, launchBrowser, packagesOf, programOf } from "./browsers/launch-browser.ts";
import { knownCauses } from "./browsers/known-causes.ts";
import { allTrials, type Trial } from "./browsers/trials.ts";
import { measureFidelity } from "#support/measure-fidelity.ts";
import { keepMeasured } from "./keep-measured.ts";
import { installPackages } from "./get-browser.ts";

const kinds: readonly BrowserKind[] = ["chromium", "firefox", "webkit"];
const { positionals } = parseArgs({ allowPositionals: true });
const named = kinds.filter((kind) => positionals.includes(kind));
const wanted = named.length === 0 ? kinds : named;
/** The examples that are measured: those that were named, or all. The trials, which are few, are held in any case. */
const examples = listExamples().filter((id) => !positionals.some(isExample) || positionals.includes(id));
/** How often each example is run in a browser. */
const runsOfExample = 5;
/** How long a browser may take to open the page, and a trial to end; stock browsers start slowly. */
const patience = { open: 120_000, trial: 60_000 };

type Result = "holds" | { readonly lacks: string } | { readonly fails: string };

const results = new Map<BrowserKind, Map<Trial, Result>>();
const remarks: string[] = [];
const trials = allTrials();
const truth = new NodeEngine();
for (const kind of wanted) {
  try {
    if (programOf(kind) === null) await installPackages(packagesOf[kind]);
    results.set(kind, await tryAll(kind));
  } catch (error) {
    remarks.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
await truth[Symbol.asyncDispose]();
report();
const news = wanted.flatMap((kind) => failures(kind).filter(([{ title }]) => knownCauses[kind]?.[title] === undefined));
if (results.size !== wanted.length || news.length > 0) process.exitCode = 1;

async function tryAll(kind: BrowserKind): Promise<Map<Trial, Result>> {
  await using page = await awaitEnginePage();
  const browser = await launchBrowser(kind, page.address);
  try {
    const about = await page.opened(patience.open);
    remarks.push(`${kind}: ${about.agent}; isolated: ${about.isolated}; shared memory: ${about.sharedMemory}`);
    const outcomes = new Map<Trial, Result>();
    for (const [at, trial] of trials.entries()) {
      process.stderr.write(`\r\u001b[K${kind} ${at + 1}/${trials.length} ${trial.title}`);
      const engine = await page.engine();
      const lack = trial.needs.find((ability) => !engine.abilities[ability]);
      outcomes.set(trial, lack === undefined ? await resultOf(() => trial.run(engine, truth)) : { lacks: lack });
      await engine[Symbol.asyncDispose]();
    }
    process.stderr.write("\r\u001b[K");
    await keepFidelity(kind, about.agent, await page.engine());
    return outcomes;
  } finally {
    await browser.close();
  }
}

function isExample(name: string): boolean {
  return !kinds.some((kind) => kind === name);
}

/** Writes beside each example what the engine made of it in this browser; the page about engines shows it. */
async function keepFidelity(kind: BrowserKind, agent: string, engine: Engine): Promise<void> {
  if (kind === "chromium") return;
  for (const id of examples) {
    process.stderr.write(`\r\u001b[K${kind} ${id}`);
    const example = readExample(id);
    try {
      const fidelity = await measureFidelity(example, engine, runsOfExample);
      keepMeasured(example, { browsers: { [kind]: { version: versionIn(agent), ...fidelity } } });
    } catch (error) {
      remarks.push(`${kind}, example ${id}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  await engine[Symbol.asyncDispose]();
}

/** The version of a browser in what it calls itself: Firefox's own, or WebKit's as Safari counts. */
function versionIn(agent: string): string {
  return /(?:Firefox|Version)\/([\d.]+)/.exec(agent)?.[1] ?? "of no known version";
}

async function resultOf(run: () => Promise<void>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`It did not end within ${patience.trial / 1000} s.`));
    }, patience.trial);
  });
  try {
    await Promise.race([run(), late]);
    return "holds";
  } catch (error) {
    return { fails: (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "" };
  } finally {
    clearTimeout(timer);
  }
}

function failures(kind: BrowserKind): readonly (readonly [Trial, Result])[] {
  return [...(results.get(kind) ?? [])].filter(([, result]) => result !== "holds");
}

function report(): void {
  for (const remark of remarks) console.log(remark);
  const groups = [...new Set(trials.map(({ group }) => group))];
  console.log(`\n${"".padEnd(18)}${wanted.map((kind) => kind.padStart(14)).join("")}`);
  for (const group of groups) {
    const cells = wanted.map((kind) => {
      const ofGroup = [...(results.get(kind) ?? [])].filter(([trial]) => trial.group === group);
      const holding = ofGroup.filter(([, result]) => result === "holds").length;
      return (ofGroup.length === 0 ? "not run" : `${holding} of ${ofGroup.length}`).padStart(14);
    });
    console.log(group.padEnd(18) + cells.join(""));
  }
  for (const kind of wanted) {
    for (const [{ group, title }, result] of failures(kind)) {
      const seen = result === "holds" ? "" : "lacks" in result ? `it has no ${result.lacks}` : result.fails;
      const cause = knownCauses[kind]?.[title];
      console.log(`\n${kind}, ${group}: ${title}\n  ${cause ?? `NEW: ${seen}`}`);
    }
  }
}
