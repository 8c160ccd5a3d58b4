import type { SourcePlaces } from "../guest/source-places.ts";
import type { Binding } from "./binding.ts";
import { isNativeError } from "./types.ts";

/**
 * The `errors` binding. `triggerUncaughtException` is where Node's library gives up on an error: the kernel's own end
 * of the world. `places` shows the line that an error came from.
 */
export function errorsBinding(
  triggerUncaughtException: (error: unknown, fromPromise: boolean) => void,
  places: Pick<SourcePlaces, "lineAt">,
): Binding {
  return {
    triggerUncaughtException,
    setPrepareStackTraceCallback() {},
    setEnhanceStackForFatalException() {},
    setGetSourceMapErrorSource() {},
    setMaybeCacheGeneratedSourceMap() {},
    setSourceMapsEnabled() {},
    /** The line of the innermost frame, and the column there from 0; nothing where the program has no such line. */
    getErrorSourcePositions({ stack }: { stack?: unknown }) {
      const frame = /^ +at (?:.* \()?(.+?):(\d+):(\d+)\)?$/m.exec(typeof stack === "string" ? stack : "");
      const [, scriptResourceName = "", line = "", column = ""] = frame ?? [];
      const lineNumber = Number(line);
      const sourceLine = places.lineAt(scriptResourceName, lineNumber);
      return { sourceLine, scriptResourceName, lineNumber, startColumn: Number(column) - 1 };
    },
    noSideEffectsToString(value: unknown): string {
      try {
        if (typeof value === "symbol") return value.toString();
        if (typeof value === "object" && value !== null) return isNativeError(value) ? String(value) : "#<Object>";
        return String(value);
      } catch {
        return "#<Object>";
      }
    },
  };
}
