import type { LaneId } from "#program/run-event.ts";
import { laneOfThread } from "../bindings/worker.ts";
import type { RequireInternal } from "./library.ts";

interface WorkerStream {
  listenerCount(event: string): number;
  prependListener(event: string, listener: () => void): void;
  on(event: string, listener: () => void): void;
}

interface StartedWorker {
  readonly threadId: number;
  readonly stdout: WorkerStream;
  readonly stderr: WorkerStream;
}

/**
 * watchThreadOutput finds whose text is being printed. A thread's console writes reach the process through its parent,
 * which pipes them on at once: between the first and the last `data` listener the text is the thread's.
 */
export function watchThreadOutput(
  require: RequireInternal,
  self: () => { readonly pid: number; readonly lane: LaneId },
): { readonly writer: () => LaneId } {
  let writer: LaneId | undefined;
  const { channel } = require<{
    channel: (name: string) => { subscribe(listener: (message: { worker: StartedWorker }) => void): void };
  }>("diagnostics_channel");
  channel("worker_threads").subscribe(({ worker }) => {
    const lane = laneOfThread(worker.threadId, self().pid);
    const watch = (stream: WorkerStream): void => {
      // A program that asked for the stream itself reads it when it likes; a listener here would start it.
      if (stream.listenerCount("data") === 0) return;
      stream.prependListener("data", () => (writer = lane));
      stream.on("data", () => (writer = undefined));
    };
    watch(worker.stdout);
    watch(worker.stderr);
  });
  return { writer: () => writer ?? self().lane };
}
