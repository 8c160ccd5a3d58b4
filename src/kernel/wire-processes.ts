// The part of the wire that is about processes: what one is started with, and the pipes between them. Types only.
import type { LaneId, OutputStream } from "#program/run-event.ts";

/**
 * One end of a pipe, unique in a run. As Node's pipes on Linux are pairs of sockets, both ends can be written and read:
 * `x.0` is the end of the process that made pipe x, and `x.1` that of the process it started.
 */
export type PipeEnd = string;

/** What a descriptor of a process is: what the program prints to, an end of a pipe, or /dev/null. */
export type Descriptor =
  | { readonly kind: "console"; readonly stream: OutputStream }
  | { readonly kind: "pipe"; readonly end: PipeEnd }
  | { readonly kind: "nothing" };

/** A process's own part of a start; every thread of it has the same. */
export interface ProcessStart {
  readonly pid: number;
  readonly ppid: number;
  readonly openedBy: LaneId | null;
  readonly argv0: string;
  readonly execArgv: readonly string[];
  /** What follows the options on the command line: the file to run, and its arguments. */
  readonly args: readonly string[];
  /** Code in the place of a file: `--eval`, or `--print`, which prints what it comes to. */
  readonly code?: { readonly text: string; readonly print: boolean };
  /** What is wrong with the command line: the process says it and ends. */
  readonly fault?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly descriptors: readonly Descriptor[];
}

/** What a descriptor of a new process is to be, as its parent says it. */
export type StdioRequest =
  | { readonly kind: "nothing" }
  /** The same as one of the parent's. */
  | { readonly kind: "inherit"; readonly fd: number }
  /** The far end of a new pipe, whose near end is the parent's. */
  | { readonly kind: "pipe"; readonly pipe: string }
  /** An end that the parent holds. */
  | { readonly kind: "end"; readonly end: PipeEnd }
  /** A new pipe whose bytes are for the sleeping parent of a synchronous start; `input` is what is to be read from it. */
  | { readonly kind: "collect"; readonly input?: Uint8Array<ArrayBuffer> };

/** A process that is asked for. */
export interface ProcessRequest extends Omit<ProcessStart, "ppid" | "openedBy" | "descriptors"> {
  readonly stdio: readonly StdioRequest[];
  readonly label: string;
}

/** A parent that sleeps until its child has ended, and what ends the child before. */
export interface SleepingParent {
  /** Two numbers: 1 as soon as there is an answer, and its length in bytes. */
  readonly state: SharedArrayBuffer;
  /** Milliseconds; 0 for no end. */
  readonly timeout: number;
  /** Bytes of each descriptor that are kept; one more ends the child. */
  readonly maxBuffer: number;
  readonly killSignal: number;
}

/** How a process ended: by itself with a code, or by a signal's number. */
export interface ProcessEnd {
  readonly exitCode: number;
  readonly signal: number;
}

/** One step of a pipe, as `network/packet.ts` has it: bytes, how many were read, or that an end writes no more or is gone. */
export type PipePacket =
  | { readonly type: "bytes"; readonly bytes: Uint8Array<ArrayBuffer>; readonly handle?: unknown }
  | { readonly type: "taken"; readonly count: number }
  | { readonly type: "end" | "closed" | "reset" };

/** A packet that is sent from an end, or has come to it; ports within it are listed. */
export interface PipeMessage {
  readonly type: "pipe";
  readonly end: PipeEnd;
  readonly packet: PipePacket;
  readonly ports?: readonly MessagePort[];
}

/** What a guest says to the frame about processes and pipes. */
export type ProcessesToFrame =
  | { readonly type: "spawn-process"; readonly process: ProcessRequest; readonly parent?: SleepingParent }
  /** The sleeping parent has made room for the answer. */
  | { readonly type: "take-answer"; readonly pid: number; readonly answer: SharedArrayBuffer }
  | { readonly type: "kill-process"; readonly pid: number; readonly signal: number }
  /** The process listens to a signal from now on, or no more. */
  | { readonly type: "catch-signal"; readonly signal: number; readonly caught: boolean }
  /** From now on this guest is sent what comes to the end. */
  | { readonly type: "pipe-open"; readonly end: PipeEnd }
  | PipeMessage;

/** What the frame says to a guest about processes and pipes. */
export type ProcessesToGuest =
  | ({ readonly type: "process-exited"; readonly pid: number } & ProcessEnd)
  | { readonly type: "signal"; readonly signal: number }
  | PipeMessage;

/** What a sleeping parent gets, as JSON before the bytes of each descriptor one after the other. */
export interface SyncAnswer extends ProcessEnd {
  readonly error: "ETIMEDOUT" | "ENOBUFS" | null;
  /** Length of what each descriptor brought; null for those that are no pipe. */
  readonly lengths: readonly (number | null)[];
}
