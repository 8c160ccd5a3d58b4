import type { Binding } from "./binding.ts";

/**
 * The `errors` binding. `triggerUncaughtException` is where Node's library gives up on an error: the kernel's own end
 * of the world.
 */
export function errorsBinding(triggerUncaughtException: (error: unknown, fromPromise: boolean) => void): Binding {
  return {
    triggerUncaughtException,
    setPrepareStackTraceCallback() {},
    setEnhanceStackForFatalException() {},
    setGetSourceMapErrorSource() {},
    setMaybeCacheGeneratedSourceMap() {},
    setSourceMapsEnabled() {},
    getErrorSourcePositions: () => undefined,
    noSideEffectsToString(value: unknown): string {
      try {
        if (typeof value === "symbol") return value.toString();
        if (typeof value === "object" && value !== null) return value instanceof Error ? String(value) : "#<Object>";
        return String(value);
      } catch {
        return "#<Object>";
      }
    },
  };
}
