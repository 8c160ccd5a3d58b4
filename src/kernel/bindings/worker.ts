import type { LaneId } from "#program/run-event.ts";
import type { AsyncWrap, WrapAsync } from "../guest/async-wraps.ts";
import type { EventLoop } from "../guest/event-loop.ts";
import { host } from "../guest/host.ts";
import { Idling } from "../guest/idling.ts";
import { defineProperty, deleteProperty, exec, isArray, kept, startsWith, wordsOf } from "../intrinsics.ts";
import type { GuestToFrame } from "../wire.ts";
import type { Binding } from "./binding.ts";
import type { Ports } from "./ports.ts";

/** Who this guest is among the program's threads. */
export interface ThreadIdentity {
  readonly pid: number;
  readonly threadId: number;
  readonly name: string;
  readonly lane: LaneId;
  readonly envPort: MessagePort | undefined;
  /** Names the process that this thread is of, as its broadcast channels know it. */
  readonly scope: string;
}

/** What the worker binding needs of the rest of the kernel. */
export interface WorkerContext {
  readonly loop: EventLoop;
  readonly messaging: Ports;
  /** Known once the guest has been started; what asks the library for it is evaluated only then. */
  readonly self: () => ThreadIdentity;
  readonly nextThreadId: () => number;
  readonly send: (message: GuestToFrame, transfer?: Transferable[]) => void;
  readonly env: () => Readonly<Record<string, string>>;
  /** The memory of this thread's environment, for a thread that is to have the same. */
  readonly shareEnvironment: () => SharedArrayBuffer;
  readonly wrap: WrapAsync;
  readonly warn: (message: string) => void;
  /** Whether Node's library knows an option of the command line. */
  readonly isOption: (option: string) => boolean;
  readonly onThreadOpened: (lane: LaneId, label: string) => void;
  readonly onThreadClosed: (lane: LaneId, exitCode: number) => void;
  readonly threads: Map<number, { exited(exitCode: number, forced: boolean): void }>;
}

const notEnforced =
  "The embedded engine does not enforce resourceLimits: run this program with full Node to see a thread reach them.";

/** Four numbers in Node's order; -1 is what none was given for. */
function limitsOf(given: Float64Array | undefined): Float64Array {
  if (given !== undefined) return new Float64Array(given);
  const limits = new Float64Array(4);
  for (let at = 0; at < 4; at += 1) limits[at] = -1;
  return limits;
}

function isAnyGiven(limits: Float64Array): boolean {
  for (let at = 0; at < 4; at += 1) if ((limits[at] ?? 0) > 0) return true;
  return false;
}

/** The message with which Node's library hands a thread its script and its public port. */
interface LoadScript {
  readonly type: string;
  readonly publicPort?: MessagePort;
}

/** laneOfThread names the lane of a thread, 0 for the first of its process; 1 is the program's own process. */
export function laneOfThread(threadId: number, pid: number): LaneId {
  const lane = threadId === 0 ? "main" : `thread-${threadId}`;
  return pid === 1 ? lane : `process-${pid}/${lane}`;
}

function labelOf(name: string, url: URL | string | null, threadId: number): string {
  if (name !== "" && name !== "WorkerThread") return name;
  return url === null ? `thread ${threadId}` : (exec(/[^/]*$/, String(url))?.[0] ?? "");
}

/** What a process has and no thread of it: Node refuses these for a thread. */
const ofTheProcess = /^--(title|redirect-warnings|v8-|perf-|prof|icu-data-dir|openssl|tls-|secure-heap|disable-proto)/;

/** The options that a thread cannot have; undefined where there are none. */
function faultyOptions(
  options: readonly string[],
  isOption: (option: string) => boolean,
): readonly string[] | undefined {
  const faulty = kept(options, (one) => startsWith(one, "--") && (exec(ofTheProcess, one) !== null || !isOption(one)));
  return faulty.length === 0 ? undefined : faulty;
}

/** The `worker` binding: threads are Web Workers that the frame starts and ends. */
export function workerBinding(context: WorkerContext): Binding {
  const { loop, messaging, self, threads } = context;
  const isMainThread = (): boolean => self().threadId === 0;

  class WorkerHandle {
    readonly threadId: number;
    readonly threadName: string;
    readonly messagePort: MessagePort;
    onexit: ((exitCode: number, customError?: string, reason?: string) => void) | null = null;
    readonly #url: URL | string | null;
    readonly #limits: Float64Array;
    readonly #env: Readonly<Record<string, string>> | null | undefined;
    readonly #sharedEnv: SharedArrayBuffer | undefined;
    #publicPort: MessagePort | undefined;
    readonly #idling = new Idling();
    /** Set where an option is none that a thread can have. */
    readonly invalidExecArgv: readonly string[] | undefined;
    readonly invalidNodeOptions: readonly string[] | undefined;
    readonly #execArgv: readonly string[] | undefined;
    readonly #wrap: AsyncWrap;
    #alive = false;
    /** From its start until its exit has been told. */
    #awaited = false;
    #gone = false;
    #ref = true;

    constructor(
      url: URL | string | null,
      env: Readonly<Record<string, string>> | null | undefined,
      execArgv: readonly string[] | undefined,
      resourceLimits: Float64Array | undefined,
      _trackFds: boolean,
      _internal: boolean,
      name: string,
    ) {
      // Node's library leaves it out for an environment that threads share.
      this.#sharedEnv = env === undefined ? context.shareEnvironment() : undefined;
      this.#limits = limitsOf(resourceLimits);
      if (isAnyGiven(this.#limits)) context.warn(notEnforced);
      this.#wrap = context.wrap(this, "WORKER");
      this.threadId = context.nextThreadId();
      this.threadName = name;
      this.#url = url;
      this.#env = env;
      this.#execArgv = isArray(execArgv) ? kept(execArgv as string[], () => true) : undefined;
      this.invalidExecArgv = faultyOptions(this.#execArgv ?? [], context.isOption);
      // What this process itself was started with holds for its threads too, and is not asked again.
      const options = env?.["NODE_OPTIONS"] ?? "";
      const isInherited = options === context.env()["NODE_OPTIONS"];
      this.invalidNodeOptions = isInherited ? undefined : faultyOptions(wordsOf(options), context.isOption);
      const { port1, port2 } = new host.MessageChannel();
      // Before anything is posted: in Firefox a port on which messages wait leaves only when this thread rests.
      context.send({ type: "hold-port", threadId: this.threadId, port: port2 }, [port2]);
      this.messagePort = messaging.adopt(port1);
      messaging.setPeer(this.messagePort, laneOfThread(this.threadId, self().pid), false);
      this.#watchForPublicPort();
    }

    startThread(): void {
      this.#alive = this.#awaited = true;
      if (this.#ref) loop.refs += 1;
      threads.set(this.threadId, this);
      context.onThreadOpened(
        laneOfThread(this.threadId, self().pid),
        labelOf(this.threadName, this.#url, this.threadId),
      );
      const idling = Idling.memory();
      this.#idling.share(idling);
      const thread = {
        threadId: this.threadId,
        name: this.threadName,
        openedBy: self().lane,
        env: { ...(this.#env ?? context.env()) },
        scope: self().scope,
        ...(this.#execArgv !== undefined && { execArgv: this.#execArgv }),
        ...(idling !== undefined && { idling }),
        ...(this.#sharedEnv !== undefined && { sharedEnv: this.#sharedEnv }),
      };
      context.send({ type: "spawn", thread });
    }

    stopThread(): void {
      if (this.#alive) context.send({ type: "terminate", threadId: this.threadId });
    }

    /** The thread has ended. One that ended by itself has closed its ports behind its last messages: those come first. */
    exited(exitCode: number, forced: boolean): void {
      if (!this.#alive) return;
      this.#alive = false;
      threads.delete(this.threadId);
      const end = (): void => {
        loop.queueEvent(() => {
          if (this.#ref) loop.refs -= 1;
          this.#awaited = false;
          if (forced) messaging.lose(laneOfThread(this.threadId, self().pid));
          context.onThreadClosed(laneOfThread(this.threadId, self().pid), exitCode);
          this.#wrap.within(() => this.onexit?.(exitCode));
          this.#gone = true;
          this.#wrap.destroyed();
        });
      };
      if (forced) end();
      else messaging.whenClosed([this.messagePort, this.#publicPort], end);
    }

    ref(): void {
      if (!this.#ref && this.#awaited) loop.refs += 1;
      this.#ref = true;
    }

    unref(): void {
      if (this.#ref && this.#awaited) loop.refs -= 1;
      this.#ref = false;
      loop.wake();
    }

    /** Undefined once the handle is gone. */
    hasRef(): boolean | undefined {
      return this.#gone ? undefined : this.#ref;
    }

    cpuUsage(): never {
      throw new Error("The embedded engine cannot tell a thread's processor time: run this program with full Node.");
    }

    getResourceLimits(): Float64Array {
      return this.#limits;
    }

    loopStartTime(): number {
      return this.#idling.began;
    }

    loopIdleTime(): number {
      return this.#idling.time;
    }

    /** Messages on the port that the program posts on are shown as flows; the library sends its other end along once. */
    #watchForPublicPort(): void {
      const port = this.messagePort;
      defineProperty(port, "postMessage", {
        configurable: true,
        value: (message: LoadScript, transfer: Transferable[]) => {
          if (message.publicPort !== undefined) {
            const ours = messaging.counterpartOf(message.publicPort);
            this.#publicPort = ours;
            if (ours !== undefined) messaging.setPeer(ours, laneOfThread(this.threadId, self().pid));
            deleteProperty(port, "postMessage");
          }
          messaging.post(port, message, transfer);
        },
      });
    }
  }

  return {
    get isMainThread() {
      return isMainThread();
    },
    isInternalThread: false,
    get ownsProcessState() {
      return isMainThread();
    },
    get threadId() {
      return self().threadId;
    },
    get threadName() {
      return isMainThread() ? "" : self().name;
    },
    resourceLimits: limitsOf(undefined),
    Worker: WorkerHandle,
    getEnvMessagePort: () => self().envPort,
  };
}
