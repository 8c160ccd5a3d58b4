// The reference engine: a program is a child process of real Node. For recordings, tests and benchmarks; never in the page.
import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import type { Abilities, BootPhase, Engine, StopSignal, Watcher } from "#program/engine.ts";
import { EventGate } from "#program/event-gate.ts";
import type { EndingLimit, Outcome } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import { checkProgram } from "./check-program.ts";
import { installPackages } from "./install-packages.ts";
import { RunReader } from "./run-reader.ts";
import { ScratchFolder } from "./scratch-folder.ts";

const probe = fileURLToPath(new URL("../../probe/probe.ts", import.meta.url));

/** How long a process that is being ended has to empty its pipes. */
const patience = 30;

/** The node engine runs programs as processes of a Node on this machine, watched by the probe. */
export class NodeEngine implements Engine {
  readonly name = "node";
  readonly abilities: Abilities = {
    threads: true,
    sharedMemory: true,
    childProcesses: true,
    operatingSystem: true,
    separateStderr: true,
    packages: true,
    edits: true,
  };
  readonly #node: string;
  #isRunning = false;
  #stopRun: (() => void) | undefined;

  /** `node` is the path of the Node to run programs on; without it, the one that runs this. */
  constructor({ node = process.execPath }: { readonly node?: string } = {}) {
    this.#node = node;
  }

  async boot(onPhase?: (phase: BootPhase) => void): Promise<void> {
    onPhase?.("starting");
    onPhase?.("ready");
  }

  async run(program: Program, watcher: Watcher): Promise<Outcome> {
    if (this.#isRunning) throw new Error("Expected one run at a time, but this engine is still running a program.");
    this.#isRunning = true;
    const stop = new AbortController();
    this.#stopRun = () => stop.abort();
    const passOn = (): void => stop.abort();
    watcher.signal?.addEventListener("abort", passOn, { once: true });
    if (watcher.signal?.aborted) stop.abort();
    try {
      return await this.#runAlone(program, watcher, stop.signal);
    } finally {
      watcher.signal?.removeEventListener("abort", passOn);
      this.#stopRun = undefined;
      this.#isRunning = false;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopRun?.();
  }

  async #runAlone(program: Program, watcher: Watcher, signal: AbortSignal): Promise<Outcome> {
    const diagnostics = await Promise.race([checkProgram(program, this.#node), abortOf(signal)]);
    if (diagnostics === undefined || signal.aborted) return { kind: "stopped" };
    if (diagnostics.length > 0) return { kind: "rejected", diagnostics };

    using folder = new ScratchFolder(program);
    if (program.packages !== undefined) {
      const fault = await installPackages(program, folder.path, watcher.onPreparing, signal);
      if (signal.aborted) return { kind: "stopped" };
      if (fault !== undefined) return { kind: "rejected", diagnostics: [fault] };
    }
    let overLimit: EndingLimit | undefined;
    let wallTime: NodeJS.Timeout | undefined;
    const gate = new EventGate((event) => {
      // Wall time counts from the opening of main, which is the first event.
      wallTime ??= setTimeout(() => endWith("wallTime"), gate.limits.wallTime);
      watcher.onEvent(event);
    }, watcher.limits);
    const child = spawn(this.#node, ["--require", probe, program.entry, ...program.args], {
      cwd: folder.path,
      env: environmentOf(program),
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      detached: true,
    });
    const reader = new RunReader(gate, folder.path, endWith);
    function endWith(limit: EndingLimit): void {
      overLimit ??= limit;
      endNow(child);
    }

    const stop = (): void => endNow(child);
    signal.addEventListener("abort", stop, { once: true });
    try {
      const exitCode = await endOf(child, reader);
      const isStopped = signal.aborted || overLimit !== undefined;
      reader.end(isStopped ? null : exitCode);
      if (signal.aborted) return { kind: "stopped" };
      if (overLimit !== undefined) return { kind: "over-limit", limit: overLimit };
      return { kind: "exited", exitCode };
    } finally {
      clearTimeout(wallTime);
      signal.removeEventListener("abort", stop);
      // What the program started and left behind ends with it.
      killAll(child);
    }
  }
}

/** Feeds the reader until the process has ended, and gives its exit code. */
function endOf(child: ChildProcess, reader: RunReader): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on("error", (error) => {
      reject(new Error(`Expected a Node that starts, but starting it failed: ${error.message}.`));
    });
    child.stdout?.on("data", (bytes: Buffer) => reader.takeBytes("stdout", bytes));
    child.stderr?.on("data", (bytes: Buffer) => reader.takeBytes("stderr", bytes));
    const channel = child.stdio[3] as NodeJS.ReadableStream;
    channel.setEncoding("utf8");
    channel.on("data", (text: string) => reader.takeFacts(text));
    child.on("close", (code, signal) => {
      // What a shell would say of a process that died of a signal.
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      if (reader.hasOpened || exitCode > 128) resolve(exitCode);
      else reject(new Error("Expected the probe to be loaded before the program, but this Node ended without it."));
    });
  });
}

/** Ends the process, and soon afterwards the waiting for what else may hold its pipes. */
function endNow(child: ChildProcess): void {
  killAll(child);
  setTimeout(() => {
    for (const pipe of child.stdio) pipe?.destroy();
  }, patience);
}

function killAll(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    // The process leads a group of its own, so that what it started ends with it.
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

function abortOf(signal: StopSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}

function environmentOf(program: Program): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TMPDIR } = process.env;
  return {
    ...(PATH && { PATH }),
    ...(SystemRoot && { SystemRoot }),
    ...(TMPDIR && { TMPDIR }),
    TZ: "UTC",
    ...program.env,
  };
}
