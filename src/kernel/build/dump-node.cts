// Runs inside the pinned Node, with --expose-internals, and prints as JSON what the build takes out of it: the text of
// Node's library and the plain data of its bindings. Nothing else can reach these; nothing of it is ever committed.
// (`process.binding('natives')` is the library's text; `internalBinding` is what the library itself is given.)
const { internalBinding } = require("internal/test/binding") as { internalBinding: (name: string) => object };

/** A value of a binding in JSON: what JSON lacks is an object with the one key `$`. */
type Dumped = unknown;

const nothing = new Set<object>();

function dump(value: unknown, above: ReadonlySet<object>): Dumped {
  switch (typeof value) {
    case "undefined":
      return { $: "undefined" };
    case "bigint":
      return { $: "bigint", value: String(value) };
    case "symbol":
      return { $: "symbol", name: value.description };
    case "function":
      return { $: "function" };
    case "object":
      return value === null ? null : dumpObject(value, above);
    default:
      return Number.isFinite(value) || typeof value !== "number" ? value : { $: "number", value: String(value) };
  }
}

function dumpObject(value: object, above: ReadonlySet<object>): Dumped {
  if (above.has(value)) return { $: "opaque" };
  if (ArrayBuffer.isView(value)) {
    return { $: "array", kind: value.constructor.name, length: (value as unknown as ArrayLike<number>).length };
  }
  const inside = new Set(above).add(value);
  if (Array.isArray(value)) return value.map((one) => dump(one, inside));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && prototype !== Object.prototype) return { $: "opaque" };
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dump(one, inside)]));
}

/** Constants that Node hides from those who list them. */
function hiddenNumbers(constants: object): Record<string, number> {
  const hidden = Object.entries(Object.getOwnPropertyDescriptors(constants)).filter(
    ([, { enumerable }]) => !enumerable,
  );
  return Object.fromEntries(hidden.map(([name, { value }]) => [name, value as number]));
}

function dumpBinding(name: string): Dumped {
  const binding = internalBinding(name);
  const entries = Object.getOwnPropertyNames(binding)
    .filter((key) => key !== "natives")
    .map((key) => [key, dump((binding as Record<string, unknown>)[key], nothing)]);
  return Object.fromEntries(entries);
}

const names = (process.argv[2] ?? "").split(",");
const options = internalBinding("options") as {
  getCLIOptionsValues(): Record<string, unknown>;
  getCLIOptionsInfo(): { options: Map<string, { helpText: string }>; aliases: Map<string, string[]> };
  getEmbedderOptions(): object;
};
const uv = internalBinding("uv") as { getErrorMap(): Map<number, [string, string]> };
const builtins = internalBinding("builtins") as {
  natives: Record<string, string>;
  config: string;
  builtinIds: string[];
};
const { builtinModules } = require("node:module") as { builtinModules: string[] };

/** The options of Node's command line without their help. */
function cliOptionsModule(): string {
  const { options: all, aliases } = options.getCLIOptionsInfo();
  const shown = [...all].map(([name, { helpText: _, ...info }]) => [name, info]);
  return `module.exports = ${JSON.stringify({ options: shown, aliases: [...aliases] })};`;
}

const cliOptions = { ...options.getCLIOptionsValues(), "--expose-internals": false };

process.stdout.write(
  JSON.stringify({
    version: process.versions.node,
    versions: process.versions,
    release: process.release,
    globals: Object.getOwnPropertyNames(globalThis),
    builtinModules,
    // What this Node was built with is JSON; as a module it can lie in a chunk.
    natives: { ...builtins.natives, config: `module.exports = ${builtins.config};`, cli_options: cliOptionsModule() },
    bindings: Object.fromEntries(names.map((name) => [name, dumpBinding(name)])),
    milestones: hiddenNumbers((internalBinding("performance") as { constants: object }).constants),
    cliOptions: dump(cliOptions, nothing),
    embedderOptions: dump(options.getEmbedderOptions(), nothing),
    errorMap: [...uv.getErrorMap()],
  }),
);
