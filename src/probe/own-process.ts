// Which process of the program this is. The one that starts another tells it in its environment; what it told is taken out
// before the program runs, and handed on to the process's threads as environment data, which only who knows the key can read.
import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";
import type { LaneId, OutputStream } from "#program/run-event.ts";
import type { Serialization } from "./watch-ipc.ts";

/** What a process is told about itself by who started it. */
export interface ProcessStart {
  /** True for the program's first process, where the engine has something to tell it. */
  readonly isFirst?: boolean;
  /** Where the probe lies, if not where it was written. */
  readonly probe?: string;
  /** What has to be imported before a program of which Node does not know the file names. */
  readonly loader?: string;
  /** The key of a run's frames, where facts and output share one stream: see `side-channel.ts`. */
  readonly frames?: string;
  /** Options of Node's that were given for the probe's sake; a program must not notice them. */
  readonly options?: readonly string[];
  /** Files of the program to look at before it starts: one that Node cannot run keeps all of it from running. */
  readonly check?: readonly string[];
  /** The descriptor on which the probe reports. */
  readonly channel: number;
  /** The streams that are the program's own, so that nobody passes on what goes into them. */
  readonly direct: readonly OutputStream[];
  /** How messages are written on the channel to who started it, where there is one. */
  readonly serialization?: Serialization;
}

const key = "INTERLEAVE_PROBE";

/** What this process was told; the program's first may have been told nothing. */
export const ownStart: ProcessStart | undefined = startOf(isMainThread ? process.env[key] : getEnvironmentData(key));

if (ownStart !== undefined && isMainThread) {
  setEnvironmentData(key, process.env[key]);
  Reflect.deleteProperty(process.env, key);
}

/** Whether this process is the program's first. */
export const isFirstProcess = ownStart === undefined || ownStart.isFirst === true;

/** startVariable is what the environment of a process must hold for it to know its start. */
export function startVariable(start: ProcessStart): string {
  return `${key}=${JSON.stringify(start)}`;
}

/** laneOfProcess names the first thread of a process that the program started, by the system's number for it. */
export function laneOfProcess(pid: number): LaneId {
  return `process-${pid}/main`;
}

function startOf(told: unknown): ProcessStart | undefined {
  return typeof told === "string" ? (JSON.parse(told) as ProcessStart) : undefined;
}
