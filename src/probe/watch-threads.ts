import { basename } from "node:path";
import workerThreads, { type Worker as OpenedWorker, type WorkerOptions } from "node:worker_threads";
import type { LaneId, OutputStream } from "#program/run-event.ts";
import { replaceMethod } from "./replace-method.ts";
import { clockTime, laneOfThread, report } from "./side-channel.ts";
import { bytesPosted, PortSide } from "./watch-messages.ts";
import { watchThreadOutput } from "./watch-output.ts";

interface Opened {
  readonly lane: LaneId;
  readonly side: PortSide;
}

const threads = new WeakMap<OpenedWorker, Opened>();

/** Reports the threads that this lane opens, what passes between them and it, and their ends. */
export function watchThreads(): void {
  const Original = workerThreads.Worker;
  // A class and no proxy, whose likeness shows in stacks and in inspect(). It is named as Node's own, and makes Node's own.
  const Watched = class Worker {
    constructor(...args: ConstructorParameters<typeof Original>) {
      const at = clockTime();
      const made = Reflect.construct(Original, args, new.target) as OpenedWorker;
      noteOpened(made, at, args[0], args[1]);
      return made;
    }
  };
  Object.setPrototypeOf(Watched, Object.getPrototypeOf(Original) as object);
  Object.setPrototypeOf(Watched.prototype, Original.prototype);
  Object.defineProperty(Watched, "length", { value: Original.length, configurable: true });
  workerThreads.Worker = Watched as unknown as typeof Original;

  replaceMethod(
    Watched.prototype,
    "postMessage",
    (post) =>
      function (...args) {
        const opened = threads.get(this as OpenedWorker);
        if (opened === undefined) return post.apply(this, args);
        return opened.side.send(bytesPosted(args), () => post.apply(this, args));
      },
  );
  // Looking on where events are emitted: a listener of our own would count, show in inspect(), and could change the end.
  replaceMethod(
    Watched.prototype,
    "emit",
    (emit) =>
      function (...args) {
        if (args[0] === "message") threads.get(this as OpenedWorker)?.side.receive();
        if (args[0] === "exit") noteClosed(this as OpenedWorker, Number(args[1]));
        return emit.apply(this, args);
      },
  );
}

function noteOpened(worker: OpenedWorker, at: number, source: string | URL, options: WorkerOptions = {}): void {
  const lane = laneOfThread(worker.threadId);
  threads.set(worker, { lane, side: new PortSide(lane) });
  report({ type: "thread-opened", thread: lane, label: labelOf(source, options) }, at);
  const kept: OutputStream[] = [];
  if (options.stdout === true) kept.push("stdout");
  if (options.stderr === true) kept.push("stderr");
  watchThreadOutput(worker, lane, kept);
}

function noteClosed(worker: OpenedWorker, exitCode: number): void {
  const opened = threads.get(worker);
  if (opened === undefined) return;
  threads.delete(worker);
  report({ type: "thread-closed", thread: opened.lane, exitCode });
}

function labelOf(source: string | URL, options: WorkerOptions): string {
  if (options.name) return options.name.slice(0, 80);
  const path = String(source);
  return options.eval === true || path.startsWith("data:") ? "eval" : basename(path).slice(0, 80);
}
