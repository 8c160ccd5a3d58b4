// What `AsyncWrap` is in Node's C++ to those handles that every guest has: an asynchronous id, in whose context callbacks run.
import type { Kernel } from "./kernel.ts";

/** What Node's library keeps of asynchronous ids and hooks. */
interface AsyncHooks {
  readonly newAsyncId: () => number;
  readonly getDefaultTriggerAsyncId: () => number;
  readonly emitInit: (asyncId: number, type: string, triggerId: number, resource: object) => void;
  readonly emitBefore: (asyncId: number, triggerId: number, resource: object) => void;
  readonly emitAfter: (asyncId: number) => void;
  readonly emitDestroy: (asyncId: number) => void;
}

/** A handle as hooks know it. */
export interface AsyncWrap {
  /** Runs a callback of the handle with what was current when the handle was made. */
  readonly within: (callback: () => void) => void;
  /** Tells hooks that the handle is gone. */
  readonly destroyed: () => void;
}

/** Makes a handle known to hooks under a type of Node's, such as `MESSAGEPORT`. */
export type WrapAsync = (resource: object, type: string) => AsyncWrap;

/** wrapsOf gives what makes the handles of a guest known. */
export function wrapsOf(kernel: Kernel): WrapAsync {
  let hooks: AsyncHooks | undefined;
  return (resource, type) => {
    const known = (hooks ??= kernel.library.require<AsyncHooks>("internal/async_hooks"));
    const id = known.newAsyncId();
    const trigger = known.getDefaultTriggerAsyncId();
    const inFrame = kernel.context.capture();
    known.emitInit(id, type, trigger, resource);
    return {
      within: (callback) => {
        inFrame(() => {
          known.emitBefore(id, trigger, resource);
          try {
            callback();
          } finally {
            known.emitAfter(id);
          }
        });
      },
      destroyed: () => {
        known.emitDestroy(id);
      },
    };
  };
}
