// npm run bench:search [-- --rounds N]: how long a reader waits for the first results of a search, in the built site (`npm run build`
// first). Each figure of a query is the best of some rounds, since other work can only make it worse.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "#support/open-browser.ts";
import { readQuestions } from "../test/site/searches.ts";
import { median } from "./bench/median.ts";
import { measureSearch, type SearchTimes } from "./bench/search-times.ts";
import { packedAnswers } from "./packed-answers.ts";
import { serveFolder } from "./serve-folder.ts";
import { root } from "./show-progress.mjs";

/** What first results may take once the index is there, in milliseconds. */
const most = 100;
const slowdowns = [1, 4];
const queryCount = 20;

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const rounds = Math.max(1, Number(values.rounds) || 1);
const questions = readQuestions();
/** Of all parts of the list, which is in the order of who asks. */
const queries = Array.from(
  { length: queryCount },
  (_, at) => questions[Math.floor((at * questions.length) / queryCount)]?.query ?? "",
);

const dist = join(root, "dist");
await using served = await serveFolder(dist, 0, packedAnswers(dist));
await using browser = await openBrowser();
console.log(
  `First results of ${queryCount} queries, each the best of ${rounds} in pages that have not searched before; in ms; ${availableParallelism()} cores.\n`,
);
console.log("processor           index: median  worst   results: median  worst   worst query");
for (const slowdown of slowdowns) {
  const all: { readonly query: string; readonly index: number; readonly results: number }[] = [];
  for (const [at, query] of queries.entries()) {
    process.stderr.write(`\rQuery ${at + 1} of ${queryCount}`);
    const times: SearchTimes[] = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await measureSearch(browser, `${served.origin}/`, query, slowdown));
    }
    const best = (name: keyof SearchTimes): number => Math.min(...times.map((one) => one[name]));
    all.push({ query, index: best("index"), results: best("results") });
  }
  process.stderr.write("\r\u001b[K");
  const cells = (["index", "results"] as const).flatMap((name) => {
    const figures = all.map((one) => one[name]);
    return [median(figures), Math.max(...figures)].map((figure) => figure.toFixed(0));
  });
  const worst = all.reduce((slowest, one) => (one.results > slowest.results ? one : slowest));
  const name = slowdown === 1 ? "as it is" : `${slowdown} times slower`;
  console.log(
    name.padEnd(17) + cells.map((cell, at) => cell.padStart([16, 7, 18, 7][at] ?? 7)).join("") + `   ${worst.query}`,
  );
  const slow = all.filter(({ results }) => results > most).length;
  console.log(
    slow === 0
      ? `  Every query has its results within ${most} ms of the index.`
      : `  Expected results within ${most} ms of the index, but ${slow} of ${queryCount} queries took longer.`,
  );
}
