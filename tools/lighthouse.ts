// npm run lighthouse [-- --rounds N]: Lighthouse's marks for the built site (run `npm run build` first), on a phone and on a
// desktop. Lighthouse is large, so it is installed by this command only. Marks of speed hang on the machine: each is the
// best of some rounds, since other work can only make it worse.
import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { findBrowser } from "#support/find-browser.ts";
import { packedAnswers } from "./packed-answers.ts";
import { serveFolder } from "./serve-folder.ts";
import { npmCommand, root } from "./show-progress.mjs";

/** The least mark, of 100, in each category. */
const least = 98;
const paths = ["/", "/lessons/concurrency-vs-parallelism/", "/playground/"];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const devices = [["phone"], ["desktop", "--preset=desktop"]] as const;

/** What Lighthouse answers, as far as it is needed. */
interface Report {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly displayValue?: string }>>;
}

const { values } = parseArgs({ options: { rounds: { type: "string", default: "3" } } });
const rounds = Math.max(1, Number(values.rounds) || 1);
const folder = join(root, "tools", "lighthouse");
const program = join(folder, "node_modules", "lighthouse", "cli", "index.js");
const dist = join(root, "dist");
const browser = findBrowser();

if (browser === null)
  throw new Error("Expected an installed Chromium, but found none: set CHROMIUM_PATH to where it is.");
if (!existsSync(dist)) throw new Error("Expected the built site in dist/, but it is not there: run `npm run build`.");
if (!existsSync(program)) {
  const { program: npm, args, shell } = npmCommand(["ci", "--ignore-scripts"]);
  spawnSync(npm, args, { cwd: folder, shell, stdio: "inherit" });
}

await using served = await serveFolder(dist, 0, packedAnswers(dist));
let isEnough = true;
for (const path of paths) {
  for (const [device, ...preset] of devices) {
    const reports: Report[] = [];
    for (let round = 0; round < rounds; round += 1) reports.push(await look(served.origin + path, preset));
    const marks = categories.map((category) => ({
      category,
      mark: Math.max(...reports.map((one) => markOf(one, category))),
    }));
    console.log(`${path} on a ${device}: ${marks.map(({ category, mark }) => `${category} ${mark}`).join(", ")}`);
    for (const { category } of marks.filter(({ mark }) => mark < least)) {
      isEnough = false;
      console.log(lossesOf(reports[0], category).join("\n"));
    }
  }
}
console.log(isEnough ? `\nEvery mark is at least ${least}.` : `\nExpected every mark to be at least ${least}.`);
process.exitCode = isEnough ? 0 : 1;

/** Looks at one page with a browser of its own. */
async function look(address: string, preset: readonly string[]): Promise<Report> {
  const flags = ["--headless=new", "--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      program,
      address,
      "--output=json",
      "--quiet",
      `--only-categories=${categories.join(",")}`,
      `--chrome-flags=${flags.join(" ")}`,
      ...preset,
    ],
    { env: { ...process.env, CHROME_PATH: browser ?? "" }, maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout) as Report;
}

function markOf({ categories: all }: Report, category: string): number {
  return Math.round((all[category]?.score ?? 0) * 100);
}

/** The audits that cost a category its marks. */
function lossesOf(report: Report | undefined, category: string): string[] {
  const { auditRefs = [] } = report?.categories[category] ?? {};
  return auditRefs.flatMap(({ id, weight }) => {
    const { score = null, displayValue = "" } = report?.audits[id] ?? {};
    if (weight === 0 || score === null || score * 100 >= least) return [];
    return [`    ${id}: ${Math.round(score * 100)} ${displayValue}`];
  });
}
