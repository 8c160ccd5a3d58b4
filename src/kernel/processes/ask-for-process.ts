// From what Node's library asks of the operating system to what the frame is asked for.
import { isFolder } from "../guest/identity.ts";
import type { Kernel } from "../guest/kernel.ts";
import type { LaneId } from "#program/run-event.ts";
import type { ProcessRequest, StdioRequest } from "../wire-processes.ts";
import { readCommandLine } from "./command-line.ts";
import { findProgram } from "./find-program.ts";

/** Errors as libuv numbers them on Linux. */
export const errors = { noEntry: -2, noProcess: -3, again: -11 };

/** What is asked for, as `child_process` says it. */
export interface Asked {
  readonly file: string;
  readonly args: readonly string[] | undefined;
  readonly cwd: string | undefined;
  readonly envPairs: readonly string[] | undefined;
  readonly stdio: readonly StdioRequest[];
}

/** environmentFrom reads `NAME=value` pairs; as in a real environment the last of two with one name counts. */
function environmentFrom(pairs: readonly string[]): Record<string, string> {
  const env: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf("=", 1);
    if (at > 0) env[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return env;
}

/** requestOf makes a request of what is asked for, with a number of its own, or gives libuv's error. */
export function requestOf(kernel: Kernel, asked: Asked): ProcessRequest | number {
  const { processes, process } = kernel;
  const env = asked.envPairs === undefined ? { ...process.env } : environmentFrom(asked.envPairs);
  const found = findProgram(asked.file, asked.args ?? [asked.file], env);
  const cwd = asked.cwd ?? kernel.place.folder;
  const { program } = processes;
  if (found === undefined || program === undefined || !isFolder(cwd, program)) return errors.noEntry;
  const line = readCommandLine(found.argv0, found.args, kernel.facts.cliOptions);
  const pid = processes.table.take();
  if (pid === undefined) return errors.again;
  const label = line.code === undefined ? ((line.args[0] ?? "node").split("/").pop() ?? "node") : "eval";
  return { pid, argv0: found.argv0, ...line, env, cwd, stdio: asked.stdio, label };
}

/** laneOfProcess names the lane of a process's main thread. */
export function laneOfProcess(pid: number): LaneId {
  return `process-${pid}/main`;
}

/** tellOpened says that a process's lane is open, before anything of it is told. */
export function tellOpened({ teller, self }: Kernel, { pid, label }: ProcessRequest): void {
  teller.tell({ type: "lane-opened", role: "process", openedBy: self.lane, label }, laneOfProcess(pid));
  teller.flush();
}
