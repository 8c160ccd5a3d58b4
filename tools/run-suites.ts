// The second half of `npm test`, on the project's own Node: a browser, a built site, then vitest. The last line is the
// tally, alone.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build-site.ts";
import { getBrowser } from "./get-browser.ts";
import { getServer } from "./get-server.ts";
import { root } from "./show-progress.mjs";
import { suiteNeeds } from "./suite-needs.ts";
import { tallyLine, tallyOf, type SuiteReport, type Tally } from "./tally-of.ts";

const reportPath = join(root, ".cache", "test-report.json");

async function runSuites(args: readonly string[]): Promise<Tally> {
  const needs = suiteNeeds(args);
  if (needs.browser) await getBrowser();
  if (needs.servers) await getServer();
  if (needs.site) await buildSite();
  mkdirSync(join(root, ".cache"), { recursive: true });
  rmSync(reportPath, { force: true });
  const exitCode = await runVitest([
    ...args,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportPath}`,
  ]);
  const tally = tallyOf(readReport());
  return exitCode === 0 || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function runVitest(args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const program = join(root, "node_modules", "vitest", "vitest.mjs");
    const child = spawn(process.execPath, [program, "run", ...args], { cwd: root, stdio: "inherit" });
    child.on("error", () => done(1));
    child.on("close", (code) => done(code ?? 1));
  });
}

function readReport(): SuiteReport {
  try {
    return JSON.parse(readFileSync(reportPath, "utf8")) as SuiteReport;
  } catch {
    return { success: false, testResults: [] };
  }
}

try {
  const tally = await runSuites(process.argv.slice(2));
  process.exitCode = tally.failed === 0 ? 0 : 1;
  console.log(tallyLine(tally));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log(tallyLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exitCode = 1;
}
