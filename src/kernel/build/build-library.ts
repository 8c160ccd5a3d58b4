import { minifySync, transformSync } from "rolldown/utils";
import { loweredCalls, usingScope } from "../using-scope.ts";
import type { LibraryFacts } from "../library-facts.ts";
import type { ExtractedLibrary } from "./extract-library.ts";
import { chunkPlans, laterScripts } from "./library-plan.ts";
import { lazyAttributes, lazyInterfaces } from "../lazy-globals.ts";
import { shimmedModules } from "../shims/shimmed-modules.ts";
import { llhttpText } from "./llhttp-text.ts";
import { withContext } from "./keep-context.ts";
import { closureOf, type Requires, requiresOf } from "./module-graph.ts";
import { servedBuiltins } from "./served-builtins.ts";

/** The library as the site ships it: scripts by chunk name, and what a guest must know before it loads any. */
export interface BuiltLibrary {
  readonly chunks: Readonly<Record<string, string>>;
  readonly facts: LibraryFacts;
  /** Node's own data of the bindings that a later script brings, by the script's name. */
  readonly laterData: Readonly<Record<string, LibraryFacts["bindings"]>>;
}

/** What Node passes to each kind of library module; see `BuiltinLoader::LookupAndCompile` in Node's `src/`. */
function parametersOf(id: string): readonly string[] {
  if (id === "internal/bootstrap/realm") return ["process", "getLinkedBinding", "getInternalBinding", "primordials"];
  if (id.startsWith("internal/per_context/")) return ["exports", "primordials", "privateSymbols", "perIsolateSymbols"];
  return ["exports", "require", "module", "process", "internalBinding", "primordials"];
}

/** buildLibrary turns the extracted library into chunks: each module a named function, made small. */
export function buildLibrary(library: ExtractedLibrary): BuiltLibrary {
  const graph = graphOf(library.natives);
  const chunkOf: Record<string, string> = {};
  const chunks: Record<string, string> = {};
  for (const { name, roots } of chunkPlans) {
    const ids = [...closureOf(roots, graph)].filter((id) => chunkOf[id] === undefined);
    for (const id of ids) chunkOf[id] = name;
    chunks[name] = chunkText(ids, library.natives);
  }
  const { version, versions, release, globals, bindings, milestones } = library;
  const { cliOptions, embedderOptions, errorMap, natives } = library;
  const facts: LibraryFacts = {
    version,
    versions,
    release,
    globals,
    builtinIds: Object.keys(library.natives).filter((id) => id !== "config" && id !== "cli_options"),
    servedGlobals: servedGlobals(graph, chunkOf),
    served: Object.fromEntries(servedBuiltins.map((id) => [id, scriptsOf(id, graph, chunkOf)])),
    bindings: Object.fromEntries(Object.entries(bindings).filter(([name]) => scriptOf[name] === undefined)),
    milestones,
    cliOptions,
    embedderOptions,
    errorMap,
    scriptOf,
    chunkOf,
  };
  const laterData = Object.fromEntries(
    laterScripts.map((script) => [
      script.name,
      Object.fromEntries(script.bindings.map((one) => [one, bindings[one] ?? {}])),
    ]),
  );
  for (const data of Object.values(laterData)) {
    if (data["http_parser"] !== undefined)
      data["http_parser"] = { ...data["http_parser"], llhttp: llhttpText(natives) };
  }
  return { chunks, facts, laterData };
}

const scriptOf = Object.fromEntries(laterScripts.flatMap(({ name, bindings }) => bindings.map((one) => [one, name])));

/**
 * The scripts that importing a public module may touch: its own chunk, those of what its own functions require later, and
 * the later scripts of the bindings that all of these name.
 */
function scriptsOf(
  id: string,
  graph: ReadonlyMap<string, Requires>,
  chunkOf: Readonly<Record<string, string>>,
  lazy: readonly string[] = graph.get(id)?.lazy ?? [],
): string[] {
  // Whoever requires the HTTP client later wants the event that ports give, and has it without the client.
  const lazily = lazy.filter((one) => chunkOf[one] !== undefined && one !== clientId);
  const reached = [...closureOf([id, ...lazily], graph)];
  const later = reached.flatMap((one) => (graph.get(one)?.bindings ?? []).flatMap((name) => scriptOf[name] ?? []));
  return [...new Set([...reached.flatMap((one) => chunkOf[one] ?? []), ...later])];
}

/** The scripts that reading a global may touch, for those that the library loads when they are first read. */
function servedGlobals(
  graph: ReadonlyMap<string, Requires>,
  chunkOf: Readonly<Record<string, string>>,
): Record<string, readonly string[]> {
  const byModule = [
    ...Object.entries(lazyInterfaces),
    ...Object.entries(lazyAttributes).map(([id, { name }]) => [id, [name]] as const),
    [clientId, ["fetch"]] as const,
  ];
  // The event that ports give is there without the client that Node has it from.
  const isLight = (name: string): boolean => name === "MessageEvent";
  return Object.fromEntries(
    byModule.flatMap(([id, names]) => {
      // A name may stand for anything, so what only some of its functions require is left to those who call them.
      const scripts = scriptsOf(id, graph, chunkOf, id === clientId ? undefined : []).filter((one) => one !== "core");
      return scripts.length === 0 ? [] : names.flatMap((name) => (isLight(name) ? [] : [[name, scripts] as const]));
    }),
  );
}

const clientId = "internal/deps/undici/undici";

/** What the HTTP client behind `fetch` requires, in a way that the graph cannot see: at once, and where it is carried. */
const clientRequires: Requires = {
  eager: [
    ...["assert", "async_hooks", "buffer", "diagnostics_channel", "events", "http", "net", "perf_hooks", "querystring"],
    ...["stream", "stream/web", "url", "util", "util/types", "worker_threads"],
  ],
  lazy: ["crypto", "zlib"],
  bindings: [],
};

function graphOf(natives: Readonly<Record<string, string>>): Map<string, Requires> {
  const graph = new Map<string, Requires>();
  for (const [id, source] of Object.entries(natives)) {
    if (shimmedModules.includes(id)) continue;
    // The realm defines the loader itself, and what Node vendors in `deps` does not call it.
    const leaf = id === "internal/bootstrap/realm" || id.startsWith("internal/deps/");
    if (id === clientId) graph.set(id, clientRequires);
    else graph.set(id, leaf ? { eager: [], lazy: [], bindings: [] } : requiresOf(source));
  }
  return graph;
}

/** How `using` is lowered, which WebKit does not parse. */
const lowering = { target: "es2024", sourceType: "script", helpers: { mode: "External" } } as const;

/** A chunk is a classic script that hands its modules to the guest: `$library[length] = { id: function … }`. */
function chunkText(ids: readonly string[], natives: Readonly<Record<string, string>>): string {
  const keepNames = { function: true, class: true };
  const modules = ids.map((id) => {
    const source = withContext(id, natives[id] ?? "");
    // The realm declares `internalBinding` itself; parentheses make V8 compile what runs at boot at once.
    const text = `x=(function(${parametersOf(id).join(",")}){${source}\n})`;
    const lowered = /\busing \w/.test(source) ? transformSync(`${id}.js`, text, lowering).code : text;
    const { code, errors } = minifySync(`${id}.js`, lowered, {
      module: false,
      compress: { keepNames },
      mangle: { keepNames },
    });
    if (errors.length > 0) throw new Error(`Expected Node's own ${id} to be minified: ${errors[0]?.message}`);
    return `${JSON.stringify(id)}:(${code.replace(/^x=/, "").replace(/;?\s*$/, "")})`;
  });
  const handOver = `(globalThis.$library??=[])[globalThis.$library.length]={${modules.join(",\n")}};\n`;
  return handOver.includes(`${loweredCalls}.`)
    ? `{const ${loweredCalls}={usingCtx:${usingScope.toString()}};${handOver}}\n`
    : handOver;
}
