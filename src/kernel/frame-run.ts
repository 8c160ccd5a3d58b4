// One run in the frame: its processes, each with its Web Workers, and the pipes between them.
import type { Limits } from "#program/limits.ts";
import type { Happening, LaneId } from "#program/run-event.ts";
import { describe } from "./describe-descriptor.ts";
import { Pipes } from "./pipes.ts";
import type { FrameContext } from "./frame-context.ts";
import { FrameNetwork } from "./frame-network.ts";
import { freeLockOf, shareFiles } from "./files/share-files.ts";
import {
  describeMain,
  now,
  numberOf,
  laneOf,
  mainPid,
  makeMemory,
  mostStandbys,
  networkGuestOf,
  type Process,
  speaksOfGuests,
  startOf,
  workerRefused,
} from "./frame-process.ts";
import { readGuestMessage } from "./read-guest-message.ts";
import { ProcessTable, tableMemory } from "./process-table.ts";
import { actionOf } from "./signals.ts";
import { SyncChild } from "./sync-child.ts";
import type { ProcessesToFrame, ProcessEnd, ProcessStart } from "./wire-processes.ts";
import type { FrameToGuest, FrameToPage, GuestProgram, GuestToFrame, ThreadStart } from "./wire.ts";

/** A frame run owns every Web Worker of one run of a program. */
export class FrameRun {
  readonly id: number;
  readonly #context: FrameContext;
  readonly #limits: Limits;
  readonly #processes = new Map<number, Process>();
  readonly #pipes = new Pipes();
  readonly #network = new FrameNetwork();
  readonly #sleeping = new Map<number, SyncChild>();
  readonly #table: ProcessTable;
  readonly #tableMemory: ArrayBufferLike;
  readonly #files: SharedArrayBuffer | undefined;
  #program: GuestProgram;
  #origin = now();
  #opened = 1;
  #mainEnd: { readonly end: ProcessEnd; readonly at: number } | undefined;
  #ended = false;

  constructor(id: number, program: GuestProgram, limits: Limits, context: FrameContext) {
    this.id = id;
    this.#program = program;
    this.#limits = limits;
    this.#context = context;
    this.#tableMemory = tableMemory(globalThis.SharedArrayBuffer as typeof SharedArrayBuffer | undefined);
    this.#files = shareFiles(limits.fileBytes);
    this.#table = new ProcessTable(this.#tableMemory);
  }

  /** Starts the program's main process. */
  start(): void {
    this.#table.take();
    // The others boot while this one starts.
    this.#context.wantStandbys(speaksOfGuests(Object.values(this.#program.files)) ? mostStandbys : 0);
    this.#startProcess(describeMain(this.#program), "main", undefined, undefined);
  }

  /** The time of the run, in milliseconds. */
  get now(): number {
    return now() - this.#origin;
  }

  /** Ends the run and everything in it. */
  end(message: FrameToPage): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const { guests } of this.#processes.values()) for (const guest of guests.values()) guest.terminate();
    this.#context.onEnd(message);
  }

  #startProcess(start: ProcessStart, lane: LaneId, parent: Process["parent"], sync: SyncChild | undefined): Process {
    const memory = makeMemory(this.#files);
    const process: Process = { start, lane, parent, guests: new Map(), ports: new Map(), memory, sync };
    this.#processes.set(start.pid, process);
    this.#startGuest(process, 0);
    return process;
  }

  #startGuest(process: Process, threadId: number, thread?: ThreadStart): void {
    const guest = this.#context.takeGuest();
    process.guests.set(threadId, guest);
    guest.onmessage = (event: MessageEvent<unknown>) => {
      const message = readGuestMessage(event.data);
      if (message === undefined || this.#ended || process.guests.get(threadId) !== guest) return;
      this.#receive(process, threadId, message);
    };
    guest.onerror = (event) => {
      event.preventDefault();
      this.end({ type: "failed", run: this.id, message: event.message || workerRefused });
    };
    const isFirst = process.start.pid === mainPid && threadId === 0;
    const start = {
      type: "start",
      program: this.#program,
      limits: this.#limits,
      chunks: this.#context.chunks(),
      process: process.start,
      processTable: this.#tableMemory,
      holder: numberOf(process, threadId),
      ...(this.#network.ports === undefined ? {} : { ports: this.#network.ports }),
      ...(this.#files === undefined ? {} : { files: this.#files }),
      ...process.memory.given,
      ...(isFirst ? {} : { origin: this.#origin }),
      ...(thread === undefined ? {} : { thread }),
    } satisfies FrameToGuest;
    guest.postMessage(start, thread === undefined ? [] : [thread.port]);
  }

  #receive(process: Process, threadId: number, message: GuestToFrame): void {
    switch (message.type) {
      case "ready":
      case "warm":
        break;
      case "began":
        this.#origin = message.origin;
        this.#program = { ...this.#program, stripped: message.javaScript };
        break;
      case "need-script":
        this.#context.giveScript(message.name, message.answer);
        break;
      case "help":
        this.#context.help(message);
        break;
      case "told":
        this.#context.tell({ type: "told", run: this.id, facts: message.facts });
        break;
      case "hold-port":
        process.ports.set(message.threadId, message.port);
        break;
      case "spawn": {
        const thread = startOf(process, message.thread);
        if (thread !== undefined && this.#mayOpen()) this.#startGuest(process, thread.threadId, thread);
        break;
      }
      case "terminate":
        this.#endThread(process, message.threadId, 1, true);
        break;
      case "wake-threads":
        for (const id of message.threadIds)
          process.guests.get(id)?.postMessage({ type: "look-at-locks" } satisfies FrameToGuest);
        break;
      case "listen":
        this.#network.listen(networkGuestOf(process, threadId), message.name);
        break;
      case "unlisten":
        this.#network.unlisten(numberOf(process, threadId), message.name);
        break;
      case "connect":
        this.#network.connect(networkGuestOf(process, threadId), message);
        break;
      case "exit":
        if (threadId === 0) this.#endProcess(process, { exitCode: message.exitCode, signal: 0 }, message.at);
        else this.#endThread(process, threadId, message.exitCode, false);
        break;
      case "rejected":
        this.end({ type: "rejected", run: this.id, diagnostics: message.diagnostics });
        break;
      case "failed":
        this.end({ type: "failed", run: this.id, message: message.message });
        break;
      default:
        this.#receiveOfProcesses(process, threadId, message);
    }
  }

  #receiveOfProcesses(process: Process, threadId: number, message: ProcessesToFrame): void {
    const { pid } = process.start;
    const guest = process.guests.get(threadId);
    if ("end" in message && !this.#pipes.holds(message.end, pid)) return;
    switch (message.type) {
      case "spawn-process":
        // Under a number that is taken the guest would take the other's place, which would then never be ended.
        if (!this.#processes.has(message.process.pid) && this.#mayOpen()) this.#spawn(process, threadId, message);
        break;
      case "take-answer":
        this.#sleeping.get(message.pid)?.give(message.answer);
        this.#sleeping.delete(message.pid);
        break;
      case "kill-process":
        this.#kill(message.pid, message.signal);
        break;
      case "catch-signal":
        this.#table.setCaught(pid, message.signal, message.caught);
        break;
      case "pipe-open":
        this.#pipes.open(message.end, (told) => {
          guest?.postMessage(told, [...(told.ports ?? [])]);
        });
        break;
      case "pipe": {
        const { end, packet, ports } = message;
        if (packet.type === "closed" || packet.type === "reset") this.#pipes.drop(end, pid, packet);
        else this.#pipes.send(end, packet, ports);
        break;
      }
    }
  }

  #mayOpen(): boolean {
    this.#opened += 1;
    if (this.#opened <= this.#limits.lanes) return true;
    this.end({ type: "over-limit", run: this.id, limit: "lanes", at: this.now });
    return false;
  }

  #spawn(
    opener: Process,
    threadId: number,
    { process: asked, parent }: Extract<ProcessesToFrame, { type: "spawn-process" }>,
  ): void {
    const { pid, stdio, label: _, ...rest } = asked;
    const sync =
      parent === undefined
        ? undefined
        : new SyncChild(parent, this.#pipes, (signal) => {
            this.#kill(pid, signal);
          });
    if (parent !== undefined && sync !== undefined) this.#sleeping.set(pid, sync);
    const whose = { pipes: this.#pipes, opener: opener.start, pid, sync };
    const descriptors = stdio.map((one, fd) => describe(one, fd, whose));
    const { pid: ppid } = opener.start;
    const openedBy = laneOf(opener, threadId);
    const start: ProcessStart = { ...rest, pid, ppid, openedBy, descriptors };
    this.#startProcess(start, `process-${pid}/main`, { pid: ppid, threadId }, sync);
  }

  #kill(pid: number, signal: number): void {
    const process = this.#processes.get(pid);
    if (process === undefined) return;
    const action = actionOf(signal, this.#table.isCaught(pid, signal));
    if (action === "end") this.#endProcess(process, { exitCode: 0, signal }, this.now);
    if (action === "deliver") process.guests.get(0)?.postMessage({ type: "signal", signal } satisfies FrameToGuest);
  }

  /** Ends a thread and tells every other guest of its process: only its parent listens. */
  #endThread(process: Process, threadId: number, exitCode: number, forced: boolean): void {
    const guest = process.guests.get(threadId);
    if (guest === undefined) return;
    guest.terminate();
    process.guests.delete(threadId);
    this.#forget(process, threadId);
    for (const other of process.guests.values()) {
      other.postMessage({ type: "thread-exited", threadId, exitCode, forced } satisfies FrameToGuest);
    }
  }

  /** Takes away what a guest that is gone held of what all share. */
  #forget(process: Process, threadId: number): void {
    const number = numberOf(process, threadId);
    for (const memory of process.memory.held) freeLockOf(number, memory);
    this.#network.guestEnded(number);
  }

  /** Ends a process with all of its threads; its pipes end before its parent hears of it. */
  #endProcess(process: Process, end: ProcessEnd, at: number): void {
    const { pid } = process.start;
    if (!this.#processes.delete(pid)) return;
    for (const [threadId, guest] of process.guests) {
      guest.terminate();
      this.#forget(process, threadId);
      if (threadId !== 0) this.#tell(laneOf(process, threadId), { type: "lane-closed", exitCode: null });
    }
    process.guests.clear();
    this.#table.end(pid);
    if (pid === mainPid) this.#mainEnd = { end, at };
    else this.#tell(process.lane, { type: "lane-closed", exitCode: end.signal === 0 ? end.exitCode : null });
    this.#pipes.dropAll(pid);
    const { parent } = process;
    if (parent !== undefined && process.sync === undefined) {
      const guest = this.#processes.get(parent.pid)?.guests.get(parent.threadId);
      guest?.postMessage({ type: "process-exited", pid, ...end } satisfies FrameToGuest);
    }
    process.sync?.exited(end);
    this.#endWhenSilent();
  }

  /** As whoever reads a program's pipes: it is over when its process has ended and no other can print any more. */
  #endWhenSilent(): void {
    if (this.#mainEnd === undefined) return;
    for (const { start } of this.#processes.values()) {
      if (start.descriptors.some(({ kind }) => kind === "console")) return;
    }
    const { end, at } = this.#mainEnd;
    const exitCode = end.signal === 0 ? end.exitCode : 128 + end.signal;
    this.end({ type: "exited", run: this.id, exitCode, at: Math.max(at, this.now) });
  }

  #tell(lane: LaneId, happening: Happening): void {
    this.#context.tell({ type: "told", run: this.id, facts: [{ at: this.now, lane, happening }] });
  }
}
