// Node's own library, run unchanged: its realm (`internal/bootstrap/realm`) is the module loader, and the kernel gives it
// what Node gives it from C++: the compiled functions, the bindings, the process object.
import type { Binding } from "../bindings/binding.ts";
import type { Kept, LaterPart } from "../later/hand-over.ts";
import type { LibraryFacts } from "../library-facts.ts";
import * as intrinsics from "../intrinsics.ts";
import { host } from "./host.ts";

/** A compiled module of the library: a function of what Node passes to it. */
export type ModuleFunction = (...given: unknown[]) => unknown;

/** An internal module's exports. */
export type Exports = Record<PropertyKey, never>;

/** Requires a module of the library by its id, such as `internal/util` or `events`. */
export type RequireInternal = <T = Record<PropertyKey, unknown>>(id: string) => T;

interface BuiltinModule {
  compileForPublicLoader(): Record<string, unknown>;
  readonly exportKeys?: string[];
  readonly loaded?: boolean;
}

interface Realm {
  readonly BuiltinModule: {
    readonly map: Map<string, BuiltinModule>;
  };
}

/** The library in a guest: primordials first, then the realm, then every module when it is first required. */
export class Library {
  readonly #facts: LibraryFacts;
  readonly #modules = new intrinsics.SafeMap<string, ModuleFunction>();
  readonly #shims: Readonly<
    Record<string, (exports: Exports, require: RequireInternal, module: { exports: unknown }) => void>
  >;
  #scripts: Record<string, string> = {};
  #askForScript: (name: string) => string | undefined = () => undefined;
  readonly #whenEvaluated = new intrinsics.SafeMap<string, () => void>();
  #require: RequireInternal | undefined;
  /** Changes a module before it is evaluated. */
  rework: ((id: string, compiled: ModuleFunction) => ModuleFunction) | undefined;
  readonly #own = new intrinsics.SafeSet<string>();
  readonly primordials: Record<string, unknown> = {};

  constructor(facts: LibraryFacts, shims: Library["shimTable"]) {
    this.#facts = facts;
    this.#shims = shims;
    this.#takeModules();
  }

  /** The type of a table of shims: our stand-ins for modules that cannot be Node's own. */
  declare readonly shimTable: Readonly<
    Record<string, (exports: Exports, require: RequireInternal, module: { exports: unknown }) => void>
  >;

  /** Says where the scripts are that were not there at boot, and how to get one that is not among them. */
  setScripts(addresses: Readonly<Record<string, string>>, ask: (name: string) => string | undefined): void {
    this.#scripts = { ...addresses };
    this.#askForScript = ask;
  }

  /** What a later script of the kernel holds; undefined where there is no such script. */
  laterPart(name: string): LaterPart | undefined {
    const address = this.addressOf(name);
    if (address === undefined) return undefined;
    const scope = globalThis as { $kept?: Kept; $later?: LaterPart; $data?: LibraryFacts["bindings"] };
    // Not by assignment: the program may have put a setter there to get hold of it.
    const lent = intrinsics.defineProperty(scope, "$kept", { value: { host, intrinsics }, configurable: true });
    if (!lent) throw new Error("The program keeps the engine from loading more of itself.");
    try {
      host.importScripts(address);
      return scope.$later === undefined ? undefined : { ...scope.$later, data: scope.$data ?? {} };
    } finally {
      delete scope.$kept;
      delete scope.$later;
      delete scope.$data;
    }
  }

  /** Evaluates one of the `internal/per_context` files, which come before all else. */
  runPerContext(name: string, privateSymbols: object, symbols: object): Record<string, never> {
    const exports: Record<string, never> = {};
    this.#compile(`internal/per_context/${name}`)(exports, this.primordials, privateSymbols, symbols);
    return exports;
  }

  /** Starts the realm. */
  runRealm(process: object, bindingOf: (name: string) => Binding): void {
    const builtins = {
      builtinIds: this.#facts.builtinIds,
      natives: {},
      compileFunction: (id: string) => this.#compile(id),
      hasCachedBuiltins: () => true,
      setInternalLoaders: (_internalBinding: unknown, require: RequireInternal) => {
        this.#require = require;
      },
    };
    const own: Readonly<Record<string, Binding>> = { builtins };
    this.#compile("internal/bootstrap/realm")(
      process,
      () => undefined,
      (name: string) => own[name] ?? bindingOf(name),
      this.primordials,
    );
  }

  /** Requires an internal module. */
  readonly require: RequireInternal = (id) => {
    if (this.#require === undefined) throw new Error("Expected the library's realm to have been started.");
    return this.#require(id);
  };

  /** Has a module's script there before the module is required. */
  load(id: string): void {
    if (!this.#modules.has(id)) this.#loadChunkOf(id);
  }

  /** Acts once a module has been evaluated: now, or when it is first required, before whoever requires it has it. */
  whenEvaluated(id: string, act: () => void): void {
    const builtin = this.require<Realm>("internal/bootstrap/realm").BuiltinModule.map.get(id);
    if (builtin?.loaded === true) act();
    else this.#whenEvaluated.set(id, act);
  }

  /** A public module's exports and the names by which an ES module may import them. */
  publicModule(id: string): { exports: Record<string, unknown>; names: readonly string[] } {
    const builtin = this.require<Realm>("internal/bootstrap/realm").BuiltinModule.map.get(id);
    if (builtin === undefined) throw new Error(`Expected a module of Node's library, and "${id}" is none.`);
    const exports = builtin.compileForPublicLoader();
    return { exports, names: builtin.exportKeys ?? [] };
  }

  /** What a module of plain data holds: one that the realm does not list, such as `config`. */
  data(id: string): Record<string, unknown> {
    const module = { exports: {} };
    this.#compile(id)(module.exports, undefined, module);
    return module.exports;
  }

  /** From now on this module is Node's own, although there is a shim for it. */
  useOwn(id: string): void {
    this.#own.add(id);
  }

  /** Evaluates Node's own text of a module that is a shim for the rest of the library. */
  originalOf(
    id: string,
    require: RequireInternal,
    process: object,
    bindingOf: (name: string) => Binding,
  ): Record<string, unknown> {
    const module = { exports: {} };
    this.#compileOwn(id)(module.exports, require, module, process, bindingOf, this.primordials);
    return module.exports;
  }

  #compile(id: string): ModuleFunction {
    const shim = this.#own.has(id) ? undefined : this.#shims[id];
    if (shim === undefined) return this.#compileOwn(id);
    return (exports, require, module) => {
      shim(exports as Exports, require as RequireInternal, module as { exports: unknown });
    };
  }

  #compileOwn(id: string): ModuleFunction {
    if (!this.#modules.has(id)) this.#loadChunkOf(id);
    const compiled = this.#modules.get(id);
    if (compiled === undefined) {
      throw new Error(`The embedded engine does not carry Node's "${id}": run this program with full Node.`);
    }
    const changed = this.rework === undefined ? compiled : this.rework(id, compiled);
    const act = this.#whenEvaluated.get(id);
    if (act === undefined) return changed;
    return (...given) => {
      const result = intrinsics.apply(changed, undefined, given);
      act();
      return result;
    };
  }

  #loadChunkOf(id: string): void {
    const chunk = this.#facts.chunkOf[id];
    const address = chunk === undefined ? undefined : this.addressOf(chunk);
    if (address === undefined) return;
    host.importScripts(address);
    this.#takeModules();
  }

  /** The address of a script, which is fetched if it is not there; undefined where it cannot be had. */
  addressOf(script: string): string | undefined {
    const address = this.#scripts[script] ?? this.#askForScript(script);
    if (address !== undefined) this.#scripts[script] = address;
    return address;
  }

  /** Takes what chunk scripts have left on the global object. */
  #takeModules(): void {
    const scope = globalThis as { $library?: Record<string, ModuleFunction>[] };
    const lists = scope.$library ?? [];
    for (let list = 0; list < lists.length; list += 1) {
      const modules = lists[list] ?? {};
      const ids = Object.keys(modules);
      for (let at = 0; at < ids.length; at += 1) {
        const id = ids[at] as string;
        const compiled = modules[id];
        if (compiled !== undefined) this.#modules.set(id, compiled);
      }
    }
    delete scope.$library;
  }
}
