import { host } from "../guest/host.ts";

const withoutCaller = /^Failed to execute '[^']*' on '[^']*': /;

/** cloneErrorOf makes Node's error of the browser's: its own DOMException, and the message without the browser's call. */
export function cloneErrorOf(error: unknown, DOMException: new (message: string, name: string) => Error): unknown {
  if (!(error instanceof Error) || error.name !== "DataCloneError") return error;
  const message = error.message
    .replace(withoutCaller, "")
    .replace(/^Value at index .*/, "Found invalid value in transferList.");
  if (/MessagePort could not be cloned because it was not transferred/.test(message)) {
    return new DOMException(
      "Object that needs transfer was found in message but not listed in transferList",
      "DataCloneError",
    );
  }
  return new DOMException(message, "DataCloneError");
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
