import { basename } from "node:path";
import workerThreads, { type Worker, type WorkerOptions } from "node:worker_threads";
import type { LaneId, OutputStream } from "#program/run-event.ts";
import { replaceMethod } from "./replace-method.ts";
import { clockTime, laneOfThread, report } from "./side-channel.ts";
import { PortSide } from "./watch-messages.ts";
import { watchThreadOutput } from "./watch-output.ts";

interface Opened {
  readonly lane: LaneId;
  readonly side: PortSide;
}

const threads = new WeakMap<Worker, Opened>();

/** Reports the threads that this lane opens, what passes between them and it, and their ends. */
export function watchThreads(): void {
  const Original = workerThreads.Worker;
  const Watched = new Proxy(Original, {
    construct(target, args: ConstructorParameters<typeof Worker>, newTarget) {
      const at = clockTime();
      const made = Reflect.construct(target, args, newTarget === Watched ? target : newTarget) as Worker;
      noteOpened(made, at, args[0], args[1]);
      return made;
    },
  });
  Original.prototype.constructor = Watched;
  workerThreads.Worker = Watched;

  replaceMethod(
    Original.prototype,
    "postMessage",
    (post) =>
      function (...args) {
        const opened = threads.get(this as Worker);
        if (opened === undefined) return post.apply(this, args);
        return opened.side.send(args, () => post.apply(this, args));
      },
  );
  // Looking on where events are emitted: a listener of our own would count, show in inspect(), and could change the end.
  replaceMethod(
    Original.prototype,
    "emit",
    (emit) =>
      function (...args) {
        if (args[0] === "message") threads.get(this as Worker)?.side.receive();
        if (args[0] === "exit") noteClosed(this as Worker, Number(args[1]));
        return emit.apply(this, args);
      },
  );
}

function noteOpened(worker: Worker, at: number, source: string | URL, options: WorkerOptions = {}): void {
  const lane = laneOfThread(worker.threadId);
  threads.set(worker, { lane, side: new PortSide(lane) });
  report({ type: "thread-opened", thread: lane, label: labelOf(source, options) }, at);
  const kept: OutputStream[] = [];
  if (options.stdout === true) kept.push("stdout");
  if (options.stderr === true) kept.push("stderr");
  watchThreadOutput(worker, lane, kept);
}

function noteClosed(worker: Worker, exitCode: number): void {
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
