import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Printed } from "./compare-runs.ts";

const jitterFile = fileURLToPath(new URL("node-jitter.ts", import.meta.url));

/** How long a program may take, in ms. */
const patience = 8_000;

/** runOnNode runs a program on the real Node that runs this; with a jitter, slowed down at places that it picks. */
export async function runOnNode(files: Readonly<Record<string, string>>, jitter?: number): Promise<Printed> {
  const folder = await mkdtemp(join(tmpdir(), "interleave-fuzz-"));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const entry = Object.keys(files)[0] ?? "";
    const args = jitter === undefined ? [entry] : ["--require", jitterFile, entry];
    const printed = await printedBy(folder, args, jitter);
    const placed = (text: string): string => text.replaceAll(folder, "/program");
    return { ...printed, stdout: placed(printed.stdout), stderr: placed(printed.stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function printedBy(cwd: string, args: readonly string[], jitter: number | undefined): Promise<Printed> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { TZ: "UTC", ...(jitter === undefined ? {} : { JITTER: String(jitter) }) },
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
