// npm run bench:engine: the embedded engine beside real Node, on one machine, in one run: every figure is a ratio.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { openEnginePage } from "#support/embedded-in-browser.ts";
import { browserFloors } from "./bench/browser-floors.ts";
import { enginePrograms, targets } from "./bench/engine-programs.ts";
import { firstBytes } from "./bench/first-bytes.ts";
import { measureFirstOutput } from "./bench/first-output.ts";
import { measureFlood } from "./bench/flood.ts";
import { runInBoth } from "./bench/in-both.ts";
import { median } from "./bench/median.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "5" }, only: { type: "string" } } });
const rounds = Math.max(1, Number(values.rounds) || 5);
const wanted = (name: string): boolean => values.only === undefined || values.only === name;

interface Row {
  readonly name: string;
  readonly node: number;
  readonly embedded: number;
}

const rows: Row[] = [];
const opened = await openEnginePage();
if (wanted("first-output")) {
  const waits = await measureFirstOutput(opened, rounds * 4, () => {});
  const first = (way: keyof typeof waits): number => median(waits[way].map(({ firstOutput }) => firstOutput));
  rows.push({ name: "first output, warm", node: first("node main.ts"), embedded: first("embedded, warm") });
  rows.push({ name: "first output, cold", node: first("node main.ts"), embedded: first("embedded, cold") });
}
for (const [name, files] of Object.entries(enginePrograms)) {
  if (!wanted(name)) continue;
  process.stderr.write(`${name} …\n`);
  const { node, embedded } = await runInBoth(opened, files, rounds);
  for (const figure of Object.keys(node[0] ?? {})) {
    const middle = (all: typeof node): number => median(all.map((one) => one[figure] ?? Number.NaN));
    rows.push({ name: figure, node: middle(node), embedded: middle(embedded) });
  }
}
const floors = wanted("threads") || wanted("loop") ? await browserFloors(opened.page) : {};
const flood = wanted("flood") ? await measureFlood(opened) : undefined;
await opened[Symbol.asyncDispose]();

console.log(
  `Medians of ${rounds} rounds (times in ms); Node ${process.versions.node}, ${availableParallelism()} cores.\n`,
);
console.log("figure                           Node   embedded   ratio   target");
for (const { name, node, embedded } of rows) {
  const target = targets[name];
  const ratio = embedded / node;
  const holds = ratio <= (target?.most ?? Infinity) && ratio >= (target?.least ?? 0);
  const limit = target?.most === undefined ? `>= ${target?.least}` : `<= ${target.most}`;
  console.log(
    name.padEnd(27) +
      [node.toFixed(3), embedded.toFixed(3), ratio.toFixed(2)]
        .map((cell, at) => cell.padStart([10, 11, 8][at] ?? 8))
        .join("") +
      `   ${limit}${holds ? "" : "  missed"}`,
  );
}
const floorList = Object.entries(floors).map(([name, time]) => `${name} ${time.toFixed(1)} µs`);
if (floorList.length > 0) console.log(`\nWhat this browser takes without an engine: ${floorList.join(", ")}`);
if (flood !== undefined) {
  console.log(
    `\n1,000,000 console lines: longest task of the page ${flood.longestTask.toFixed(0)} ms (< 50), growth ${flood.growth.toFixed(1)} MiB (< 64)`,
  );
}
if (wanted("bytes")) {
  const bytes = await firstBytes();
  const sum = Object.values(bytes).reduce((all, one) => all + one, 0);
  console.log(`\nFirst run that imports timers and worker_threads: ${(sum / 1000).toFixed(1)} kB brotli (<= 80)`);
  for (const [name, size] of Object.entries(bytes)) console.log(`  ${name.padEnd(20)} ${(size / 1000).toFixed(1)} kB`);
}
