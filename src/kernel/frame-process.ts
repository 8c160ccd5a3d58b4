// What the frame knows of a process.
import type { LaneId } from "#program/run-event.ts";
import type { NetworkGuest } from "./frame-network.ts";
import { shareList } from "./share-list.ts";
import type { SyncChild } from "./sync-child.ts";
import type { ProcessStart } from "./wire-processes.ts";
import type { GuestProgram, ThreadStart } from "./wire.ts";

/** A process: its guests by thread id, 0 for its main thread. */
export interface Process {
  readonly start: ProcessStart;
  readonly lane: LaneId;
  /** The thread that started it. */
  readonly parent: { readonly pid: number; readonly threadId: number } | undefined;
  readonly guests: Map<number, Worker>;
  readonly memory: ProcessMemory;
  /** Ports of threads that are still to be started. */
  readonly ports: Map<number, MessagePort>;
  readonly sync: SyncChild | undefined;
}

/** What the threads of a process have in common, where memory can be shared. */
export interface ProcessMemory {
  /** What a thread is given at its start. */
  readonly given: { readonly threadCounter?: SharedArrayBuffer; readonly locks?: SharedArrayBuffer };
  /** All that a thread may hold. */
  readonly held: Set<SharedArrayBuffer>;
}

/** makeMemory makes what the threads of a process will have in common. */
export function makeMemory(files: SharedArrayBuffer | undefined): ProcessMemory {
  const locks = shareList(globalThis.SharedArrayBuffer as typeof SharedArrayBuffer | undefined);
  if (files === undefined || locks === undefined) return { given: {}, held: new Set() };
  return { given: { threadCounter: new SharedArrayBuffer(4), locks }, held: new Set([files, locks]) };
}

/** The number of the program's own process. */
export const mainPid = 1;

/** describeMain is the start of the program's own process. */
export function describeMain({ entry, args, env, execArgv = [] }: GuestProgram): ProcessStart {
  return {
    pid: mainPid,
    ppid: 0,
    openedBy: null,
    argv0: "node",
    execArgv,
    args: [entry, ...args],
    env,
    cwd: "/program",
    descriptors: [{ kind: "nothing" }, { kind: "console", stream: "stdout" }, { kind: "console", stream: "stderr" }],
  };
}

/** The number of a guest in its run, by which it holds the lock of the files and listens on ports; never 0. */
export function numberOf({ start }: Process, threadId: number): number {
  return start.pid * 65_536 + threadId;
}

/** laneOf names the lane of a thread. */
export function laneOf({ start, lane }: Process, threadId: number): LaneId {
  if (threadId === 0) return lane;
  return start.pid === mainPid ? `thread-${threadId}` : `process-${start.pid}/thread-${threadId}`;
}

/** How many guests are booted ahead of a program that speaks of threads or processes: it may want as many as there are cores. */
export const mostStandbys = Math.min(Math.max(navigator.hardwareConcurrency, 2), 4);

/** A program that speaks of threads or processes will want them soon: they boot while its main thread starts. */
export function speaksOfGuests(sources: readonly string[]): boolean {
  return sources.some((source) => /worker_threads|child_process|cluster/.test(source));
}

/** startOf is the start of a thread with the port that was held for it; undefined where none was, or its number is taken. */
export function startOf(
  { guests, ports, memory }: Process,
  thread: Omit<ThreadStart, "port">,
): ThreadStart | undefined {
  if (thread.sharedEnv !== undefined) memory.held.add(thread.sharedEnv);
  const port = ports.get(thread.threadId);
  ports.delete(thread.threadId);
  return port === undefined || guests.has(thread.threadId) ? undefined : { ...thread, port };
}

/** What a refused Worker's error lacks: the browser gives it no message. */
export const workerRefused =
  "The browser refused to start a Web Worker, and every program runs in one. Does a policy of the site forbid it?";

/** A guest as the loopback network knows it. */
export function networkGuestOf(process: Process, threadId: number): NetworkGuest {
  return {
    guest: numberOf(process, threadId),
    send: (message, transfer) => {
      process.guests.get(threadId)?.postMessage(message, transfer);
    },
  };
}

/** now is the time on the clock that all guests of a run share, in milliseconds. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
