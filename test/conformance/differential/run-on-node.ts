import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Printed } from "./compare-runs.ts";
import type { PacedLine } from "./paced-line.ts";

/** What slows a run down: a seed that picks places, and where there is one, the pace of a run of the engine. */
export interface Slowing {
  readonly seed: number;
  readonly pace?: readonly PacedLine[];
}

/** How long a program may take, in ms. */
const patience = 8_000;

let slowingFolder: string | undefined;

/** The folder of the scripts that slow a run down. Each is one file of JavaScript there: as it is here, it takes Node longer than the program. */
function slowingScripts(): string {
  if (slowingFolder !== undefined) return slowingFolder;
  const outdir = (slowingFolder = mkdtempSync(join(tmpdir(), "interleave-slowing-")));
  process.once("exit", () => rmSync(outdir, { recursive: true, force: true }));
  buildSync({
    entryPoints: ["node-jitter.ts", "node-pace.ts"].map((name) => fileURLToPath(new URL(name, import.meta.url))),
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
  });
  return outdir;
}

/** runOnNode runs a program on the real Node that runs this, as fast as it can or slowed down. */
export async function runOnNode(files: Readonly<Record<string, string>>, slowing?: Slowing): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-fuzz-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const entry = Object.keys(files)[0] ?? "";
    const printed = await printedBy(folder, entry, slowing);
    const placed = (text: string): string => text.replaceAll(folder, "/program");
    return { ...printed, stdout: placed(printed.stdout), stderr: placed(printed.stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function printedBy(cwd: string, entry: string, slowing: Slowing | undefined): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const slowed = ({ pace }: Slowing): string[] => [
      "--require",
      join(slowingScripts(), pace === undefined ? "node-jitter.mjs" : "node-pace.mjs"),
    ];
    const child = spawn(process.execPath, [...(slowing === undefined ? [] : slowed(slowing)), entry], {
      cwd,
      env: { TZ: "UTC", ...(slowing && { JITTER: String(slowing.seed), PACE: JSON.stringify(slowing.pace ?? []) }) },
      stdio: ["ignore", "pipe", "pipe"],
      timeout: patience,
      killSignal: "SIGKILL",
    });
    const text = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8").on("data", (part: string) => (text[stream] += part));
    }
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ ...text, ending: code ?? signal ?? "nothing" }));
  });
}
