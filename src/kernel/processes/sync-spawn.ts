import type { Binding } from "../bindings/binding.ts";
import { host } from "../guest/host.ts";
import type { Kernel } from "../guest/kernel.ts";
import type { StdioRequest, SyncAnswer } from "../wire-processes.ts";
import { requestOf, tellOpened } from "./ask-for-process.ts";

/** One descriptor of a process that is waited for; `readable` and `writable` as the child sees them. */
interface SyncStdio {
  readonly type: "ignore" | "pipe" | "inherit" | "fd" | "overlapped";
  readonly fd?: number;
  readonly writable?: boolean;
  readonly input?: Uint8Array;
}

/** What `child_process` asks of `spawn_sync`. */
interface SyncOptions {
  readonly file: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly envPairs?: readonly string[];
  readonly stdio: readonly SyncStdio[];
  readonly timeout?: number;
  readonly maxBuffer?: number;
  readonly killSignal?: number;
}

const sigterm = 15;

/** The `spawn_sync` binding: this thread sleeps while the frame runs the child. As Node's `src/spawn_sync.cc`. */
export function spawnSyncBinding(kernel: Kernel): Binding {
  return { spawn: (options: SyncOptions) => spawnSync(kernel, options) };
}

function spawnSync(kernel: Kernel, options: SyncOptions): object {
  const shared = host.SharedArrayBuffer;
  if (shared === undefined) {
    throw new Error("This page has no shared memory to wait on for another process: run this program with full Node.");
  }
  const { file, args, cwd, envPairs, timeout = 0, maxBuffer = Infinity, killSignal = sigterm } = options;
  const request = requestOf(kernel, { file, args, cwd, envPairs, stdio: options.stdio.map(requestOfStdio) });
  if (typeof request === "number") return { error: request, status: null, signal: null, output: null, pid: 0 };
  tellOpened(kernel, request);
  const state = new Int32Array(new shared(2 * Int32Array.BYTES_PER_ELEMENT));
  const memory = state.buffer as SharedArrayBuffer;
  const parent = { state: memory, timeout, maxBuffer, killSignal: killSignal === 0 ? sigterm : killSignal };
  kernel.send({ type: "spawn-process", process: request, parent });
  while (Atomics.load(state, 0) === 0) Atomics.wait(state, 0, 0);
  const answer = new shared(state[1] ?? 0);
  kernel.send({ type: "take-answer", pid: request.pid, answer });
  while (Atomics.load(state, 0) === 1) Atomics.wait(state, 0, 1);
  return resultOf(kernel, request.pid, options.stdio, new Uint8Array(answer));
}

function requestOfStdio({ type, fd = 0, input }: SyncStdio): StdioRequest {
  if (type === "ignore") return { kind: "nothing" };
  if (type === "inherit" || type === "fd") return { kind: "inherit", fd };
  return input === undefined ? { kind: "collect" } : { kind: "collect", input: new Uint8Array(input) };
}

function resultOf(kernel: Kernel, pid: number, stdio: readonly SyncStdio[], answer: Uint8Array): object {
  const { Buffer } = kernel.library.require<{ Buffer: { from: (bytes: Uint8Array) => Uint8Array } }>("buffer");
  const { os, errno } = {
    os: (kernel.bindingOf("constants") as { os: { signals: Record<string, number> } }).os,
    errno: kernel.bindingOf("uv") as Record<string, number>,
  };
  const end = answer.indexOf("\n".charCodeAt(0));
  // The decoder takes no shared memory.
  const words = new host.TextDecoder().decode(answer.slice(0, end));
  const { exitCode, signal, error, lengths } = JSON.parse(words) as SyncAnswer;
  let at = end + 1;
  const output = lengths.map((length, fd) => {
    const bytes = answer.slice(at, at + (length ?? 0));
    at += length ?? 0;
    return length === null || stdio[fd]?.writable === false ? null : Buffer.from(bytes);
  });
  return {
    pid,
    status: signal === 0 ? exitCode : null,
    signal: signal === 0 ? null : Object.keys(os.signals).find((name) => os.signals[name] === signal),
    output,
    ...(error === null ? {} : { error: errno[`UV_${error}`] }),
  };
}
