// What Node prints, from C++, when an error ends the program (`src/node_errors.cc`): where it was thrown, the line with a
// caret below, the error, and the version.
import type { Binding } from "../bindings/binding.ts";
import { settleStack } from "./foreign-stacks.ts";
import { programRoot } from "../modules/program-files.ts";

/** The library's `inspect`, as far as it is needed here. */
export interface UncaughtInspect {
  (value: unknown, options: { customInspect: boolean; depth: number }): string;
  readonly defaultOptions: { readonly depth?: number | null | undefined };
}

/** What is needed to show an error's place. */
export interface ErrorPlaces {
  readonly inspect: UncaughtInspect;
  readonly javaScript: (path: string) => string | undefined;
  readonly version: string;
  /** What Node's library itself has found out about the place. */
  readonly arrowOf: (error: unknown) => string | undefined;
  /** It was thrown, with no promise between: Node then points at the `throw` and not at what made the error. */
  readonly thrown: boolean;
}

/** uncaughtReport words the end of a program by an error that no one caught. */
export function uncaughtReport(error: unknown, places: ErrorPlaces): string {
  settleStack(error);
  const place = placeOf(error, places);
  const isObject = (typeof error === "object" && error !== null) || typeof error === "function";
  const what = isObject ? inspected(error, places) : typeof error === "symbol" ? "" : String(error);
  const hint = isObject ? "" : "\n(Use `node --trace-uncaught ...` to show where the exception was thrown)";
  return `${place}${what}${hint}\n\nNode.js v${places.version}\n`;
}

function placeOf(error: unknown, places: ErrorPlaces): string {
  const arrow = places.arrowOf(error);
  if (arrow !== undefined) return arrow;
  const stack = error instanceof Error && typeof error.stack === "string" ? error.stack : "";
  const found = new RegExp(`(file://)?${programRoot}/([^\\s:]+):(\\d+):(\\d+)`).exec(stack);
  if (found === null) return "\n";
  const [, scheme = "", path = "", line = "1", column = "1"] = found;
  const text = places.javaScript(decodeURIComponent(path))?.split("\n")[Number(line) - 1];
  if (text === undefined) return "\n";
  const before = text.slice(0, Number(column) - 1);
  const indent = (places.thrown ? before.replace(/\bthrow\s+$/, "") : before).replace(/[^\t]/g, " ");
  return `${scheme}${programRoot}/${path}:${line}\n${text}\n${indent}^\n\n`;
}

/**
 * An error of the library's own has no frames to show here, which makes `inspect` put it in brackets; Node's has some.
 * How deep Node looks, and that it asks no object for its own way to be shown: `fatalExceptionStackEnhancers` in its
 * `internal/errors`.
 */
function inspected(error: unknown, { inspect }: ErrorPlaces): string {
  const depth = Math.max(inspect.defaultOptions.depth ?? Infinity, 5);
  const text = inspect(error, { customInspect: false, depth });
  const stack = error instanceof Error && typeof error.stack === "string" ? error.stack : undefined;
  if (stack === undefined || !text.startsWith("[") || /\n {4}at /.test(stack)) return text;
  const end = text.search(/\](?= \{\n|$)/);
  return end === -1 ? text : text.slice(1, end) + text.slice(end + 1);
}

/** arrowReader reads what Node keeps with an error that says where it stands. */
export function arrowReader(utilBinding: Binding): (error: unknown) => string | undefined {
  const { privateSymbols } = utilBinding as { privateSymbols: Record<string, symbol> };
  const key = privateSymbols["arrow_message_private_symbol"];
  const decorated = privateSymbols["decorated_private_symbol"];
  return (error) => {
    if (key === undefined || typeof error !== "object" || error === null) return undefined;
    const arrow: unknown = Reflect.get(error, key);
    if (typeof arrow !== "string") return undefined;
    // The library may have put it into the error's stack already.
    const isShown = decorated !== undefined && Reflect.get(error, decorated) === true;
    return isShown ? "" : `${arrow}\n`;
  };
}
