// How long a reader waits for a one-line program: in the embedded engine, on a page that has not run anything yet (cold)
// and on one that has (warm), beside `node main.ts` in a terminal. All in turn, on the same machine, in the same minute.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright-core";
import { programOf } from "#program/program.ts";
import type { EnginePage } from "#support/embedded-in-browser.ts";

const source = `const greeting: string = "hello"; console.log(greeting);\n`;
const javaScript = source.replace(": string", "        ");
const program = programOf({ "main.ts": source });

/** Milliseconds from the start of a run to its first output and to its end. */
export interface Waits {
  readonly firstOutput: number;
  readonly exit: number;
}

/** Where the program is run. */
export type Way = "node main.ts" | "embedded, cold" | "embedded, warm";

/** measureFirstOutput runs the program each way, in turn, that many rounds. */
export async function measureFirstOutput(
  opened: EnginePage,
  rounds: number,
  onRound: (round: number) => void,
): Promise<Record<Way, Waits[]>> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-bench-"));
  await writeFile(join(folder, "main.ts"), source);
  await writeFile(join(folder, "package.json"), `{ "type": "module" }\n`);
  const waits: Record<Way, Waits[]> = { "node main.ts": [], "embedded, cold": [], "embedded, warm": [] };
  try {
    const warmPage = await readyPage(opened);
    await runInPage(warmPage);
    for (let round = 1; round <= rounds; round += 1) {
      onRound(round);
      waits["node main.ts"].push(await runInNode(folder));
      const coldPage = await readyPage(opened);
      waits["embedded, cold"].push(await runInPage(coldPage));
      await coldPage.close();
      // A reader looks at the output before pressing Run again; the next guest boots meanwhile.
      await wait(300);
      waits["embedded, warm"].push(await runInPage(warmPage));
    }
    await warmPage.close();
  } finally {
    await rm(folder, { recursive: true });
  }
  return waits;
}

async function readyPage(opened: EnginePage): Promise<Page> {
  const page = await opened.browser.newPage({ serviceWorkers: "block" });
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

function runInNode(folder: string): Promise<Waits> {
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
