import { createContext, runInContext } from "node:vm";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { shimmedModules } from "../shims/shimmed-modules.ts";
import { type BuiltLibrary, buildLibrary } from "./build-library.ts";
import { type ExtractedLibrary, extractLibrary, pinnedNodeVersion } from "./extract-library.ts";
import { laterScripts } from "./library-plan.ts";
import { closureOf, requiresOf } from "./module-graph.ts";
import { servedBuiltins } from "./served-builtins.ts";

let library: ExtractedLibrary;
let built: BuiltLibrary;
/** What each chunk hands over when a guest evaluates it. */
let handed: Map<string, Record<string, (...given: never[]) => unknown>>;

beforeAll(async () => {
  library = await extractLibrary();
  built = buildLibrary(library);
  handed = new Map(
    Object.entries(built.chunks).map(([name, text]) => {
      const context = createContext({}) as { $library?: Record<string, (...given: never[]) => unknown>[] };
      runInContext(text, context);
      expect(context.$library).toHaveLength(1);
      return [name, context.$library?.[0] ?? {}];
    }),
  );
}, 60_000);

describe("the chunks", () => {
  test("hold what chunkOf says, each module once", () => {
    const found = [...handed].flatMap(([name, modules]) => Object.keys(modules).map((id) => [id, name] as const));
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(found.map(([id]) => id)).size).toBe(found.length);
    expect(Object.fromEntries(found)).toEqual(built.facts.chunkOf);
  });

  test("the first chunk is enough for a guest to boot: nothing it evaluates lies elsewhere", () => {
    const core = handed.get("core") ?? {};
    const missing = Object.keys(core).flatMap((id) => {
      if (id === "internal/bootstrap/realm" || id.startsWith("internal/deps/")) return [];
      return requiresOf(library.natives[id] ?? "").eager.filter(
        (one) => !(one in core) && !shimmedModules.includes(one),
      );
    });
    expect(missing).toEqual([]);
  });

  test("modules are functions of what Node passes them", () => {
    const core = handed.get("core") ?? {};
    expect(core["events"]?.length).toBe(6);
    expect(core["internal/per_context/primordials"]?.length).toBe(4);
    expect(core["internal/bootstrap/realm"]?.length).toBe(4);
  });

  test("what we have shims for is left out", () => {
    expect(shimmedModules.filter((id) => id in built.facts.chunkOf)).toEqual([]);
  });

  test("functions and classes keep their names, which programs see in stacks and when they print", () => {
    const events = handed.get("core")?.["events"]?.toString() ?? "";
    for (const words of ["function EventEmitter(", "function addListener(", "class EventEmitterAsyncResource"]) {
      expect(events).toContain(words);
    }
    expect(events.length).toBeLessThan((library.natives["events"]?.length ?? 0) / 2);
  });
});

describe("the facts", () => {
  test("every public module that is served is carried, with the chunks that it may touch", { timeout: 30_000 }, () => {
    const { served, chunkOf } = built.facts;
    expect(Object.keys(served)).toEqual(servedBuiltins);
    const graph = new Map(Object.entries(library.natives).map(([id, source]) => [id, graphEntry(id, source)]));
    for (const [id, chunks] of Object.entries(served)) {
      const needed = new Set([...closureOf([id], graph)].flatMap((one) => chunkOf[one] ?? []));
      expect([id, [...needed].filter((name) => !chunks.includes(name))]).toEqual([id, []]);
      expect([
        id,
        chunks.every((name) => name in built.chunks || laterScripts.some((script) => script.name === name)),
      ]).toEqual([id, true]);
    }
  });

  test("the data of a later script's bindings travels with the script, and nowhere else", () => {
    const later = laterScripts.flatMap(({ bindings }) => bindings);
    expect(later.length).toBeGreaterThan(0);
    for (const { name, bindings } of laterScripts) {
      expect(Object.keys(built.laterData[name] ?? {})).toEqual(bindings);
      for (const one of bindings) {
        // What a shell forwards to is no binding of Node's, and has no data.
        // llhttp travels as data of the one binding that runs it.
        const { llhttp, ...data } = built.laterData[name]?.[one] ?? {};
        expect([one, library.bindings[one] ?? {}]).toEqual([one, data]);
        expect([one, llhttp !== undefined]).toEqual([one, one === "http_parser"]);
        expect(built.facts.scriptOf[one]).toBe(name);
      }
    }
    expect(later.filter((one) => one in built.facts.bindings)).toEqual([]);
  });

  test("they are data: no text of the library is among them", () => {
    const { facts } = built;
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    const longest = Math.max(
      ...JSON.stringify(facts)
        .split('"')
        .map((text) => text.length),
    );
    expect(longest).toBeLessThan(2000);
    expect(facts.version).toBe(library.version);
  });

  function graphEntry(id: string, source: string): ReturnType<typeof requiresOf> {
    const leaf = id === "internal/bootstrap/realm" || id.startsWith("internal/deps/") || shimmedModules.includes(id);
    return leaf ? { eager: [], lazy: [], bindings: [] } : requiresOf(source);
  }
});

describe("extractLibrary", () => {
  test("takes the pinned Node's library, whole", async () => {
    expect(library.version).toBe(await pinnedNodeVersion());
    expect(Object.keys(library.natives)).toContain("internal/bootstrap/realm");
    expect(library.bindings["buffer"]).toMatchObject({ compare: { $: "function" } });
    expect(library.globals).toContain("queueMicrotask");
    expect(library.bindings["builtins"]).toBeUndefined();
  });

  test("refuses another Node, and says which is expected and what to do", async () => {
    const pinned = await pinnedNodeVersion();
    const other = Object.create(process, { versions: { value: { ...process.versions, node: "20.1.0" } } }) as object;
    vi.stubGlobal("process", other);
    await expect(extractLibrary()).rejects.toThrow(
      `Expected Node ${pinned}, whose library the embedded engine is built from, and this is Node 20.1.0: ` +
        "run it through an npm script, which uses the project's own Node.",
    );
    vi.unstubAllGlobals();
  });
});
