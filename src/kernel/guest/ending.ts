// How a thread ends: because nothing is left to do, because the program says so, or by an error. None of it may depend on
// what a program has left of the language or of its process object.
import { addressOf } from "../modules/program-files.ts";
import { holdForever } from "./end.ts";
import type { Kernel } from "./kernel.ts";
import type { ProcessObject } from "./process-object.ts";
import { arrowReader, type UncaughtInspect, uncaughtReport } from "./uncaught.ts";

export const genericError = 1;
const noHandler = 6;
const handlerThrew = 7;
const unsettledAwait = 13;

/** Thrown through the library, and through nothing else, where it ends its thread and something is still to run. */
export const terminated = Symbol("terminated");

/** Tells the program of its end; as Node does it, by the method that is there, if there is one. */
export function emit(process: ProcessObject, event: "beforeExit" | "exit"): void {
  if (typeof process.emit === "function") process.emit(event, process.exitCode ?? 0);
}

/** Nothing is left to do, and `beforeExit` found nothing more: the thread ends as Node's does. */
export function finish(kernel: Kernel): void {
  const { process } = kernel;
  const isUnsettled = kernel.entryPending && (process.exitCode ?? 0) === 0;
  if (isUnsettled) process.exitCode = unsettledAwait;
  if (!process._exiting) {
    process._exiting = true;
    emit(process, "exit");
  }
  if (isUnsettled) {
    kernel.teller.print("stderr", `Warning: Detected unsettled top-level await at ${placeOfAwait(kernel)}`);
  }
  exitNow(kernel, process.exitCode ?? 0);
}

function placeOfAwait(kernel: Kernel): string {
  const anywhere = `${addressOf(kernel.modules.entry)}\n`;
  try {
    const { place } = kernel.bodyOf("unsettled_await") as { place: () => string | undefined };
    return place() ?? anywhere;
  } catch {
    // A program of a syntax that the library's parser does not know, or a browser that cannot load it now.
    return anywhere;
  }
}

/** Ends the thread at once. */
export function exitNow(kernel: Kernel, exitCode: number): never {
  kernel.loop.blocked.end();
  kernel.messaging.closeAll();
  kernel.streams?.closeAll();
  kernel.teller.finish();
  kernel.send({ type: "exit", exitCode, at: kernel.teller.now });
  return holdForever();
}

/** An error that no one caught: returns where the program handles it, and ends the thread where it does not. */
export function uncaught(
  kernel: Kernel,
  error: unknown,
  { fromPromise, thrown }: { readonly fromPromise: boolean; readonly thrown: boolean },
  javaScript: (path: string) => string,
): void {
  const { process, teller } = kernel;
  let exitCode = genericError;
  let last = error;
  let isThrown = thrown;
  try {
    // Node, too, finds it on the object that the program holds.
    if (typeof process._fatalException !== "function") exitCode = noHandler;
    else if (process._fatalException(error, fromPromise)) return;
  } catch (another) {
    if (another === terminated) throw another;
    last = another;
    isThrown = true;
    exitCode = handlerThrew;
  }
  teller.print("stderr", reportOf(kernel, last, isThrown, javaScript));
  exitNow(kernel, exitCode === genericError ? (process.exitCode ?? exitCode) : exitCode);
}

function reportOf(kernel: Kernel, error: unknown, thrown: boolean, javaScript: (path: string) => string): string {
  const { version } = kernel.facts;
  const { require } = kernel.library;
  const { inspect } = require<{ inspect: UncaughtInspect }>("internal/util/inspect");
  const { fatalExceptionStackEnhancers } = require<{
    fatalExceptionStackEnhancers: { beforeInspector(error: object): unknown };
  }>("internal/errors");
  const stackOf = (object: object): unknown => fatalExceptionStackEnhancers.beforeInspector(object);
  const arrowOf = arrowReader((name, object) => kernel.privates.valueOf(name, object));
  return uncaughtReport(error, { inspect, stackOf, javaScript, version, arrowOf, thrown });
}
