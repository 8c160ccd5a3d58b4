import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";

/** Tells the library of a promise: 0, it was rejected and no one handles it; 1, someone does after all. */
export type PromiseRejectCallback = (type: 0 | 1, promise: Promise<unknown>, reason: unknown) => void;

/** The task queue binding together with what was set up through it. */
export interface TaskQueueBinding {
  readonly binding: Binding;
  readonly hasTicks: () => boolean;
  readonly runTicks: () => void;
  readonly onPromiseReject: PromiseRejectCallback;
}

/**
 * The `task_queue` binding. The browser runs microtasks when a task ends and at no one's call, so `runMicrotasks` does
 * nothing: the loop gives every callback a task of its own instead.
 */
export function taskQueueBinding(): TaskQueueBinding {
  const tickInfo = new Uint8Array(2);
  let runTicks: () => void = () => {};
  let onPromiseReject: PromiseRejectCallback = () => {};
  return {
    hasTicks: () => tickInfo[0] === 1 || tickInfo[1] === 1,
    runTicks: () => {
      runTicks();
    },
    onPromiseReject: (type, promise, reason) => {
      onPromiseReject(type, promise, reason);
    },
    binding: {
      tickInfo,
      enqueueMicrotask: host.queueMicrotask,
      runMicrotasks() {},
      setTickCallback(callback: () => void) {
        runTicks = callback;
      },
      setPromiseRejectCallback(callback: PromiseRejectCallback) {
        onPromiseReject = callback;
      },
    },
  };
}
