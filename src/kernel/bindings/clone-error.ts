import { host } from "../guest/host.ts";
import { SafeSet } from "../intrinsics.ts";
import { notMovable, notTransferable } from "./transfer-list.ts";

const isV8s = /(?<!^\w+ object) could not be cloned|transferList|detached|^Cannot transfer/;
/** Has been moved already, or cannot be at all; for the latter it is a TypeError. */
const isNotDetachable = /^.*ArrayBuffer at index \d+ is (?:already detached|not detachable).*/;
const withoutCaller = /^Failed to execute '[^']*' on '[^']*': /;

/**
 * cloneErrorOf makes Node's error of the browser's: its own DOMException, and V8's message without the browser's call. Other
 * browsers do not say what could not be cloned; it is found in the value.
 */
export function cloneErrorOf(
  error: unknown,
  DOMException: new (message: string, name: string) => Error,
  value?: unknown,
): unknown {
  if (!(error instanceof Error) || (error.name !== "DataCloneError" && !isNotDetachable.test(error.message)))
    return error;
  const told = error.message
    .replace(withoutCaller, "")
    .replace(/^Value at index .*/, notTransferable)
    .replace(isNotDetachable, notMovable);
  const message = isV8s.test(told) ? told : (uncloned(value) ?? told);
  if (/MessagePort could not be cloned because it was not transferred/.test(message)) {
    return new DOMException(
      "Object that needs transfer was found in message but not listed in transferList",
      "DataCloneError",
    );
  }
  return new DOMException(message, "DataCloneError");
}

/** Clones something; what the browser throws is Node's error. */
export function inNodesWords<Result>(
  clone: () => Result,
  DOMException: new (message: string, name: string) => Error,
  value: unknown,
): Result {
  try {
    return clone();
  } catch (error) {
    throw cloneErrorOf(error, DOMException, value);
  }
}

/** V8's message for the first part of a value that cannot be cloned; undefined where none is found. */
function uncloned(value: unknown, seen = new SafeSet<unknown>()): string | undefined {
  if (typeof value === "function" || typeof value === "symbol") return `${String(value)} could not be cloned.`;
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const part of Object.values(value)) {
    const found = uncloned(part, seen);
    if (found !== undefined) return found;
  }
  return canClone(value) ? undefined : `#<${value.constructor.name}> could not be cloned.`;
}

/** canClone is whether a value survives structured clone. */
export function canClone(value: unknown): boolean {
  try {
    host.structuredClone(value);
    return true;
  } catch {
    return false;
  }
}
