import childProcess, { type ChildProcess } from "node:child_process";
import { fstatSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputStream } from "#program/run-event.ts";
import { laneOfProcess, ownStart, startVariable } from "./own-process.ts";
import { replaceMethod } from "./replace-method.ts";
import { channelDescriptor, clockTime, ownLane, report } from "./side-channel.ts";
import { type Serialization, watchChannel } from "./watch-ipc.ts";

const probe = ownStart?.probe ?? fileURLToPath(new URL("probe.ts", import.meta.url));

/** What every process of a program is told alike. */
const handedOn = {
  ...(ownStart?.probe !== undefined && { probe: ownStart.probe }),
  ...(ownStart?.loader !== undefined && { loader: ownStart.loader }),
  ...(ownStart?.frames !== undefined && { frames: ownStart.frames }),
};

/** What makes a process load what this one can. */
const loading = ownStart?.loader === undefined ? [] : ["--import", ownStart.loader];

/** What Node hands to `ChildProcess.prototype.spawn`, as far as it is needed here. */
interface SpawnOptions {
  readonly file: string;
  readonly args?: readonly string[];
  readonly envPairs?: readonly string[];
  readonly stdio?: string | readonly unknown[];
  readonly serialization?: Serialization;
}

/** What is to be called for the messages that a process sends, for those that can. */
const heard = new WeakMap<ChildProcess, (args: unknown[]) => void>();

/** Reports the processes that this one starts of the same Node, asynchronously, and their ends. */
export function watchProcesses(): void {
  // What the program gives on as process.execArgv must not hold the probe: whoever starts a process adds it.
  process.execArgv = process.execArgv.filter(
    (option, at, all) => !isProbe(option, all[at + 1]) && !isProbe(all[at - 1], option),
  );
  if (ownStart?.serialization !== undefined) watchOwnChannel(ownStart.serialization);
  const { prototype } = childProcess.ChildProcess;
  replaceMethod(
    prototype,
    "spawn",
    (spawn) =>
      function (...given) {
        const options = given[0] as SpawnOptions;
        if (options.file !== process.execPath || !Array.isArray(options.args)) return spawn.apply(this, given);
        return spawnWatched(this as ChildProcess, options, (watched) => spawn.call(this, watched));
      },
  );
  replaceMethod(
    prototype,
    "emit",
    (emit) =>
      function (...args) {
        const { pid } = this as ChildProcess;
        if (args[0] === "message") heard.get(this as ChildProcess)?.(args);
        if (args[0] === "exit" && pid !== undefined) {
          const exitCode = typeof args[1] === "number" ? args[1] : null;
          report({ type: "process-closed", process: laneOfProcess(pid), exitCode });
        }
        return emit.apply(this, args);
      },
  );
}

/** Starts a process with the probe and a descriptor to report on; what the program can see of it is as it would have been. */
function spawnWatched(child: ChildProcess, options: SpawnOptions, spawn: (options: SpawnOptions) => unknown): unknown {
  const { args = [], envPairs = [] } = options;
  const stdio = listOf(options.stdio);
  const direct = (["stdout", "stderr"] as const).filter((name, at) => isOwn(name, stdio[at + 1]));
  const [name = options.file, ...rest] = args;
  const at = clockTime();
  const { serialization = "json" } = options;
  const isChannel = stdio.includes("ipc");
  const result = spawn({
    ...options,
    args: [name, "--require", probe, ...loading, ...rest],
    envPairs: [
      ...envPairs,
      startVariable({ channel: stdio.length, direct, ...handedOn, ...(isChannel && { serialization }) }),
    ],
    stdio: [...stdio, channelDescriptor],
  });
  if (child.pid !== undefined) {
    const lane = laneOfProcess(child.pid);
    report({ type: "process-opened", process: lane, label: labelOf(rest) }, at);
    if (isChannel) heard.set(child, watchChannel(child, lane, serialization));
  }
  (child as { spawnargs: readonly string[] }).spawnargs = [...args];
  if (Array.isArray(child.stdio)) (child.stdio as unknown[]).length = stdio.length;
  return result;
}

/** The channel to the process that started this one. */
function watchOwnChannel(serialization: Serialization): void {
  const onMessage = watchChannel(process, ownLane, serialization);
  replaceMethod(
    process,
    "emit",
    (emit) =>
      function (...args) {
        if (args[0] === "message") onMessage(args);
        return emit.apply(this, args);
      },
  );
}

/** What takes a value that may be an argument of its own. */
const withValue = /^(-r|-C|--require|--import|--conditions|--input-type|--title|--env-file)$/;

/** What a command line runs: the name of a file, or a text of its own. */
function labelOf(args: readonly string[]): string {
  const at = args.findIndex((arg, place) => !arg.startsWith("-") && !withValue.test(args[place - 1] ?? ""));
  const isText = args.slice(0, at === -1 ? undefined : at).some((arg) => /^(-[ep]+|--eval|--print)$/.test(arg));
  return isText ? "eval" : basename(args[at] ?? "node").slice(0, 80);
}

/** A process's stdio is a list, or one word for the first three. */
function listOf(stdio: SpawnOptions["stdio"] = "pipe"): readonly unknown[] {
  return typeof stdio === "string" ? [stdio, stdio, stdio] : stdio;
}

/** Whether a stream of the new process is this one's, and this one's is the program's. */
function isOwn(name: OutputStream, given: unknown): boolean {
  if (ownStart !== undefined && !ownStart.direct.includes(name)) return false;
  const descriptor = name === "stdout" ? 1 : 2;
  if (given === "inherit" || given === descriptor) return true;
  const { fd } = (given ?? {}) as { fd?: unknown };
  return fd === descriptor && fstatSync(descriptor).isFIFO();
}

function isProbe(option: string | undefined, value: string | undefined): boolean {
  if (option !== undefined && ownStart?.options?.includes(option) === true) return true;
  return (option === "--require" && value === probe) || (option === loading[0] && value === loading[1]);
}
