// What Node prints, from C++, when an error ends the program (`src/node_errors.cc`): where it was thrown, the line with a
// caret below, the error, and the version. The program may have made the error so that it cannot be looked at, and may have
// replaced whatever there is to look at it with.
import { exec, indexOf, max, slice } from "../intrinsics.ts";
import { isNativeError } from "../bindings/types.ts";
import { settleStack } from "./foreign-stacks.ts";
import { programRoot } from "../modules/program-files.ts";
import { lineOf } from "./line-of.ts";

/** The library's `inspect`, as far as it is needed here. */
export interface UncaughtInspect {
  (value: unknown, options: { customInspect: boolean; depth: number }): string;
  readonly defaultOptions: { readonly depth?: number | null | undefined };
}

/** What is needed to show an error's place. */
export interface ErrorPlaces {
  readonly inspect: UncaughtInspect;
  /** The error's stack, to which the library adds what it knows, such as where an emitter emitted it. */
  readonly stackOf: (error: object) => unknown;
  readonly javaScript: (path: string) => string | undefined;
  readonly version: string;
  /** What Node's library itself has found out about the place. */
  readonly arrowOf: (error: object) => string | undefined;
  /** It was thrown, with no promise between: Node then points at the `throw` and not at what made the error. */
  readonly thrown: boolean;
}

const frame = new RegExp(`(file://)?${programRoot}/([^\\s:]+):(\\d+):(\\d+)`);
const hint = "\n(Use `node --trace-uncaught ...` to show where the exception was thrown)";

/** uncaughtReport words the end of a program by an error that no one caught. */
export function uncaughtReport(error: unknown, places: ErrorPlaces): string {
  settleStack(error);
  const end = `\n\nNode.js v${places.version}\n`;
  if ((typeof error !== "object" || error === null) && typeof error !== "function") {
    return `\n${typeof error === "symbol" ? "" : String(error)}${hint}${end}`;
  }
  const stack = attempt(() => places.stackOf(error));
  const shown = attempt(() => inspected(error as Error, places)) ?? stack;
  const place = placeOf(error, stack, places);
  const text = shown === undefined ? "" : (attempt(() => String(shown)) ?? "");
  if (text === "") return `${place}${wordsOf(error)}${hint}${end}`;
  return `${place}${typeof stack === "string" ? withoutBrackets(text, stack) : text}${end}`;
}

/**
 * How deep Node looks, that it asks no object for its own way to be shown, and that it reads the stack first:
 * `fatalExceptionStackEnhancers` in its `internal/errors`.
 */
function inspected(error: Error, { inspect }: ErrorPlaces): unknown {
  const { stack } = error;
  const depth = max(inspect.defaultOptions.depth ?? 0, 5);
  return attempt(() => inspect(error, { customInspect: false, depth })) ?? stack;
}

/** Undefined where it throws. */
function attempt<Value>(give: () => Value): Value | undefined {
  try {
    return give();
  } catch {
    return undefined;
  }
}

/** What Node says of an error that cannot be shown. */
function wordsOf(error: object): string {
  const { name, message } = {
    name: attempt(() => (error as Error).name),
    message: attempt(() => (error as Error).message),
  };
  const isNamed = name !== undefined && message !== undefined;
  return attempt(() => (isNamed ? `${name}: ${message}` : String(error))) ?? "";
}

function placeOf(error: object, stack: unknown, { arrowOf, javaScript, thrown }: ErrorPlaces): string {
  const arrow = arrowOf(error);
  if (arrow !== undefined) return arrow;
  const found = typeof stack === "string" && isNativeError(error) ? exec(frame, stack) : null;
  if (found === null) return "\n";
  const { 1: scheme = "", 2: path = "", 3: line = "1", 4: column = "1" } = found;
  const source = javaScript(decodeURIComponent(path));
  const text = source === undefined ? undefined : lineOf(source, Number(line));
  if (text === undefined) return "\n";
  const before = slice(text, 0, Number(column) - 1);
  const end = thrown ? exec(/\bthrow\s+$/, before)?.index : undefined;
  let indent = "";
  for (let at = 0; at < (end ?? before.length); at += 1) indent += before[at] === "\t" ? "\t" : " ";
  return `${scheme}${programRoot}/${path}:${line}\n${text}\n${indent}^\n\n`;
}

/** An error of the library's own has no frames to show here, so that `inspect` puts it in brackets; Node's has some. */
function withoutBrackets(text: string, stack: string): string {
  if (text[0] !== "[" || indexOf(stack, "\n    at ") !== -1) return text;
  const end = exec(/\](?= \{\n|$)/, text)?.index;
  return end === undefined ? text : slice(text, 1, end) + slice(text, end + 1);
}

/** arrowReader reads what Node keeps with an error that says where it stands; nothing of the error runs. */
export function arrowReader(keptOf: (name: string, error: object) => unknown): (error: object) => string | undefined {
  return (error) => {
    const arrow = keptOf("arrow_message_private_symbol", error);
    if (typeof arrow !== "string") return undefined;
    // The library may have put it into the error's stack already.
    return keptOf("decorated_private_symbol", error) === true ? "" : `${arrow}\n`;
  };
}
