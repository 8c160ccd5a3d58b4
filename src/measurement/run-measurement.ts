import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { figureLines } from "./figure-lines.ts";
import type { Measurement } from "./measurement.ts";

const execute = promisify(execFile);

/**
 * runMeasurement runs a measurement's program once, on this Node, and gives its figures. With `quick` the program is told
 * by `--quick` to measure everything once: what it prints then says that it works, and nothing more.
 */
export async function runMeasurement(measurement: Measurement, { quick = false } = {}): Promise<Map<string, number>> {
  const args = quick ? ["main.ts", "--quick"] : ["main.ts"];
  const env = { ...process.env };
  // What a test runner sets for its own children is no part of what is measured.
  for (const name of ["NODE_OPTIONS", "NODE_V8_COVERAGE"]) delete env[name];
  const { stdout } = await execute(process.execPath, args, { cwd: measurement.folder, env, maxBuffer: 1 << 20 });
  return figureLines(stdout, measurement.figures);
}
