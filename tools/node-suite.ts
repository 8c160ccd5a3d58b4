// Runs Node's own test suite in the embedded engine, beside the pinned real Node. The tests are no part of this
// repository: the first argument is a checkout of Node, or of its vendored tests.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { judge } from "../test/node-suite/judge.ts";
import { goalGroups, groups } from "../test/node-suite/groups.ts";
import { causesOf, failuresOf, reasonsOf, tableOf, talliesOf } from "../test/node-suite/report.ts";
import { Checkout } from "../test/node-suite/test-files.ts";

const usage = `Usage: npm run node-suite -- CHECKOUT [group or test...] [options]

  --all             every group, not only those with a goal
  --node-only       run on real Node alone
  --failures        list each failing test, and the causes that several share
  --reasons         count why tests do not apply
  --json FILE       write everything that is known as JSON
  --pages N         pages at once (default 2)
  --wall-time MS    what a test may take in the engine (default 20000)
  --baseline FILE   where results of real Node are kept (default .cache/node-suite.json)

Groups: ${groups.map(({ name }) => name).join(", ")}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: "boolean" },
    "node-only": { type: "boolean" },
    failures: { type: "boolean" },
    reasons: { type: "boolean" },
    json: { type: "string" },
    pages: { type: "string", default: "2" },
    "wall-time": { type: "string", default: "20000" },
    baseline: { type: "string", default: fileURLToPath(new URL("../.cache/node-suite.json", import.meta.url)) },
  },
});

const [path, ...named] = positionals;
if (path === undefined) {
  console.error(usage);
  process.exit(1);
}
const wanted = named.length > 0 ? named : values.all ? groups.map(({ name }) => name) : goalGroups;
const checkout = new Checkout(path);
const tests = checkout.tests(wanted);
if (tests.length === 0) {
  console.error(`Expected names of groups or tests, but there are none of ${wanted.join(", ")}.\n\n${usage}`);
  process.exit(1);
}

let told = 0;
const judged = await judge(checkout, tests, {
  baseline: values.baseline,
  nodeOnly: values["node-only"] === true,
  pages: Number(values.pages),
  wallTime: Number(values["wall-time"]),
  onProgress(words) {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${words}`);
    else if (Date.now() - told > 20_000) {
      told = Date.now();
      process.stderr.write(`${words}\n`);
    }
  },
});
if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");

const tallies = talliesOf(judged, wanted);
if (values.json !== undefined) {
  writeFileSync(values.json, JSON.stringify({ node: process.version, tallies, tests: judged }, null, 1));
}
if (values.failures) {
  console.log(`${failuresOf(judged)}\n\nCauses that several tests share:\n`);
  for (const { error, files } of causesOf(judged).filter((cause) => cause.files.length > 1)) {
    console.log(`${String(files.length).padStart(4)}  ${error}\n      ${files.slice(0, 4).join(" ")}`);
  }
  console.log();
}
if (values.reasons) console.log(`Why tests do not apply:\n\n${reasonsOf(judged)}\n`);
console.log(`Node's own tests in the embedded engine, beside Node ${process.versions.node}\n\n${tableOf(tallies)}`);
