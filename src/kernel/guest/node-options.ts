// Options of Node's command line. A run has them from whoever made the engine, or from the environment, as in Node.
import { type Dumped, type LibraryFacts } from "../library-facts.ts";

/** Values of options by their names, as the library's `options` binding gives them. */
export type OptionValues = Record<string, unknown>;

/**
 * optionValues are the values that options on a command line set, over those that the pinned Node starts with. What
 * Node's library does not know is left out: a page has no V8 of its own to configure. (Node keeps `--no-x` beside `--x`.)
 */
export function optionValues(given: readonly string[], known: LibraryFacts["cliOptions"]): OptionValues {
  const values: OptionValues = {};
  for (const option of given) {
    const [, negation = "", bare = "", text] = /^--(no-)?([^=]+)(?:=(.*))?$/s.exec(option) ?? [];
    const name = `--${bare}`;
    const before: Dumped | undefined = known[name];
    if (before === undefined) continue;
    if (typeof before === "boolean") {
      values[name] = negation === "";
      values[`--no-${bare}`] = negation !== "";
    } else if (text !== undefined) {
      if (typeof before === "number") values[name] = Number(text);
      else if (Array.isArray(before)) values[name] = [...((values[name] as string[] | undefined) ?? []), text];
      else values[name] = text;
    }
  }
  return values;
}

/** isKnownOption is whether Node's library knows an option, whatever its value. */
export function isKnownOption(option: string, known: LibraryFacts["cliOptions"]): boolean {
  const name = option.replace(/=.*$/s, "");
  return Object.hasOwn(known, name) || Object.hasOwn(known, name.replace(/^--no-/, "--"));
}

/** environmentOptions are the options that variables of the environment stand for. */
export function environmentOptions(env: Readonly<Record<string, string | undefined>>): string[] {
  const options = (env["NODE_OPTIONS"] ?? "").split(/\s+/).filter((option) => option.startsWith("--"));
  if (env["NODE_NO_WARNINGS"] === "1") options.push("--no-warnings");
  if (env["NODE_PENDING_DEPRECATION"] === "1") options.push("--pending-deprecation");
  // Node refuses this one in the environment, and a program must not come by the library's insides.
  return options.filter((option) => !/^--(no-)?expose-internals/.test(option));
}

/** What the options change beyond the values that the library reads for itself. */
export interface OptionEffects {
  readonly process: Record<string, unknown> & { removeListener?(event: string, listener: unknown): void };
  readonly require: <T>(id: string) => T;
}

/** Properties of the process object that show an option, while it is set. (Node's `patchProcessObject` makes the same.) */
const shown: Readonly<Record<string, string>> = {
  noDeprecation: "--no-deprecation",
  noProcessWarnings: "--no-warnings",
  traceProcessWarnings: "--trace-warnings",
  throwDeprecation: "--throw-deprecation",
  traceDeprecation: "--trace-deprecation",
};

/** applyOptions makes a booted library see option values that its bootstrap did not know of yet. */
export function applyOptions(values: OptionValues, { process, require }: OptionEffects): void {
  require<{ refreshOptions(): void }>("internal/options").refreshOptions();
  for (const [name, option] of Object.entries(shown)) {
    if (values[option] === true) {
      Object.defineProperty(process, name, { value: true, writable: false, configurable: true, enumerable: true });
    }
  }
  if (values["--warnings"] === false) {
    const { onWarning } = require<{ onWarning: unknown }>("internal/process/warning");
    process.removeListener?.("warning", onWarning);
  }
  if (typeof values["--title"] === "string") process["title"] = values["--title"];
  if (values["--experimental-eventsource"] === true) {
    const { defineLazyProperties } = require<{ defineLazyProperties: (...given: unknown[]) => void }>("internal/util");
    defineLazyProperties(globalThis, "internal/deps/undici/undici", ["EventSource"], false);
  }
  if (values["--expose-internals"] === true) {
    require<{ BuiltinModule: { exposeInternals(): void } }>("internal/bootstrap/realm").BuiltinModule.exposeInternals();
  }
}
