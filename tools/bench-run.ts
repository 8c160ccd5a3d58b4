// npm run bench:run: how long a reader waits for a one-line program, beside `node main.ts` in a terminal.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { openEnginePage } from "#support/embedded-in-browser.ts";
import { measureFirstOutput } from "./bench/first-output.ts";
import { median } from "./bench/median.ts";

const { values } = parseArgs({ options: { json: { type: "boolean" }, rounds: { type: "string", default: "20" } } });
const rounds = Math.max(20, Number(values.rounds) || 20);

const opened = await openEnginePage();
const waits = await measureFirstOutput(opened, rounds, (round) => {
  if (!values.json) process.stderr.write(`\rRound ${round} of ${rounds}`);
});
if (!values.json) process.stderr.write("\r\u001b[K");

await opened[Symbol.asyncDispose]();
report();

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
