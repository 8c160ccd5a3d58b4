// How long a reader waits for a one-line program: in the embedded engine, on a page that has not run anything yet (cold)
// and on one that has (warm), beside `node main.ts` in a terminal. All in turn, on the same machine, in the same minute.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { programOf } from "#program/program.ts";
import { openEnginePage } from "#support/embedded-in-browser.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, rounds: { type: "string", default: "20" } } });
const rounds = Math.max(20, Number(values.rounds) || 20);

const source = `const greeting: string = "hello"; console.log(greeting);\n`;
const javaScript = source.replace(": string", "        ");
const program = programOf({ "main.ts": source });

/** Milliseconds from the start of a run to its first output and to its end. */
interface Waits {
  readonly firstOutput: number;
  readonly exit: number;
}

type Way = "node main.ts" | "embedded, cold" | "embedded, warm";

const opened = await openEnginePage();
const folder = await mkdtemp(join(tmpdir(), "interleave-bench-"));
await writeFile(join(folder, "main.ts"), source);
await writeFile(join(folder, "package.json"), `{ "type": "module" }\n`);

const waits: Record<Way, Waits[]> = { "node main.ts": [], "embedded, cold": [], "embedded, warm": [] };
const warmPage = await readyPage();
await runInPage(warmPage);
for (let round = 0; round < rounds; round += 1) {
  if (!values.json) process.stderr.write(`\rRound ${round + 1} of ${rounds}`);
  waits["node main.ts"].push(await runInNode());
  const coldPage = await readyPage();
  waits["embedded, cold"].push(await runInPage(coldPage));
  await coldPage.close();
  // A reader looks at the output before pressing Run again; the next guest boots meanwhile.
  await wait(300);
  waits["embedded, warm"].push(await runInPage(warmPage));
}
if (!values.json) process.stderr.write("\r\u001b[K");

await opened[Symbol.asyncDispose]();
await rm(folder, { recursive: true });
report();

async function readyPage(): Promise<Page> {
  const page = await opened.browser.newPage();
  await page.exposeFunction("takeEvents", () => undefined);
  await page.goto(opened.page.url());
  await page.waitForFunction(() => "enginePage" in globalThis);
  await page.evaluate(
    (pairs) => {
      globalThis.enginePage.makeEngine(pairs);
    },
    [[source, javaScript]] as const,
  );
  // What the page itself does when it opens is not the engine's time.
  await wait(100);
  return page;
}

function runInPage(page: Page): Promise<Waits> {
  return page.evaluate((given) => globalThis.enginePage.time(given), program);
}

function runInNode(): Promise<Waits> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    let firstOutput = Number.NaN;
    const child = spawn(process.execPath, ["main.ts"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.once("data", () => (firstOutput = performance.now() - began));
    child.once("error", reject);
    child.once("close", () => {
      resolve({ firstOutput, exit: performance.now() - began });
    });
  });
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function report(): void {
  const medians = Object.entries(waits).map(([way, all]) => ({
    way,
    firstOutput: median(all.map((one) => one.firstOutput)),
    exit: median(all.map((one) => one.exit)),
  }));
  const [node] = medians;
  const rows = medians.map(({ way, firstOutput, exit }) => ({
    way,
    firstOutput: Number(firstOutput.toFixed(1)),
    exit: Number(exit.toFixed(1)),
    firstOutputToNode: Number((firstOutput / (node?.firstOutput ?? 1)).toFixed(2)),
    exitToNode: Number((exit / (node?.exit ?? 1)).toFixed(2)),
  }));
  if (values.json) {
    console.log(JSON.stringify({ node: process.versions.node, cores: availableParallelism(), rounds, rows }));
    return;
  }
  console.log(`Medians of ${rounds}, in ms; Node ${process.versions.node}, ${availableParallelism()} cores.\n`);
  console.log("way              first output   x node     exit   x node");
  for (const row of rows) {
    const cells = [
      row.firstOutput.toFixed(1),
      row.firstOutputToNode.toFixed(2),
      row.exit.toFixed(1),
      row.exitToNode.toFixed(2),
    ];
    console.log(row.way.padEnd(16) + cells.map((cell, at) => cell.padStart([13, 9, 9, 9][at] ?? 9)).join(""));
  }
}
