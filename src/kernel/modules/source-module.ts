import type { ReadExport, Resolution } from "./module-record.ts";
import { LinkedModule, type ModuleRecord } from "./module-record.ts";
import { makeNamespace } from "./module-namespace.ts";
import { contextName, frameName } from "./context-edits.ts";
import { constantName } from "./import-references.ts";
import { defaultName, type ModuleText, type NamePlace } from "./module-text.ts";

/** What a module is compiled to: its exports are told before its text runs. */
export type ModuleFunction = (...given: unknown[]) => (...none: never[]) => unknown;

/** What a source module needs of whoever made it. */
export interface SourceModuleContext {
  /** Compiles a text; the second part of it runs where `head` ends. */
  readonly compile: (head: string, text: ModuleText) => ModuleFunction;
  readonly makeMeta: () => object;
  readonly dynamicImport: unknown;
  /** What the text calls to keep AsyncLocalStorage's context. */
  readonly asyncContext: unknown;
  readonly onNamespace: (namespace: object) => void;
  /** A SyntaxError about a name that is imported or exported. */
  readonly nameError: (message: string, place: NamePlace) => Error;
}

const ownNames = ["$exports", "$importMeta", "$imprt", "$gate", constantName, contextName];

/** A module with a text. */
export class SourceModule extends LinkedModule {
  readonly text: ModuleText;
  readonly hasTopLevelAwait: boolean;
  readonly #context: SourceModuleContext;
  #readers: Readonly<Record<string, ReadExport>> | undefined;
  #namespace: object | undefined;
  #run: (() => unknown) | undefined;

  constructor(text: ModuleText, context: SourceModuleContext) {
    super();
    this.text = text;
    this.hasTopLevelAwait = text.hasTopLevelAwait;
    this.#context = context;
  }

  get namespace(): object {
    if (this.#namespace === undefined) {
      const readers = new Map<string, ReadExport>();
      for (const name of this.exportedNames(new Set())) {
        const found = this.resolveExport(name, []);
        if (found !== undefined && found !== "ambiguous") readers.set(name, readerOf(found));
      }
      this.#namespace = makeNamespace(readers);
      this.#context.onNamespace(this.#namespace);
    }
    return this.#namespace;
  }

  exportedNames(above: Set<ModuleRecord>): readonly string[] {
    if (above.has(this)) return [];
    above.add(this);
    const names = [...this.text.localExports, ...this.text.indirectExports].map(({ name }) => name);
    for (const { request } of this.text.starExports) {
      for (const name of this.#requested(request).exportedNames(above)) {
        if (name !== "default" && !names.includes(name)) names.push(name);
      }
    }
    return names;
  }

  resolveExport(name: string, above: { module: ModuleRecord; name: string }[]): Resolution | "ambiguous" | undefined {
    if (above.some((one) => one.module === this && one.name === name)) return undefined;
    above.push({ module: this, name });
    if (this.text.localExports.some((one) => one.name === name)) return { module: this, name };
    for (const { name: exported, request, imported } of this.text.indirectExports) {
      if (exported !== name) continue;
      const module = this.#requested(request);
      return imported === null ? { module, name: null } : module.resolveExport(imported, above);
    }
    if (name === "default") return undefined;
    let star: Resolution | undefined;
    for (const { request } of this.text.starExports) {
      const found = this.#requested(request).resolveExport(name, above);
      if (found === "ambiguous") return found;
      if (found === undefined) continue;
      if (star !== undefined && (found.module !== star.module || found.name !== star.name)) return "ambiguous";
      star = found;
    }
    return star;
  }

  reader(name: string): ReadExport {
    const own = this.#readers?.[name];
    if (own !== undefined) return own;
    return () => {
      const reader = this.#readers?.[name];
      if (reader === undefined) throw new ReferenceError(`Cannot access '${name}' before initialization`);
      return reader();
    };
  }

  initialize(): void {
    for (const { name, request, imported, ...place } of this.text.indirectExports) {
      if (imported !== null) this.#expectExport(this.resolveExport(name, []), request, imported, place);
    }
    for (const { request, name, ...place } of this.text.imports) {
      if (name !== null) this.#expectExport(this.#requested(request).resolveExport(name, []), request, name, place);
    }
  }

  #expectExport(found: ReturnType<SourceModule["resolveExport"]>, request: number, name: string, at: NamePlace): void {
    if (found !== undefined && found !== "ambiguous") return;
    const specifier = this.text.requests[request]?.specifier ?? "";
    const message =
      found === undefined
        ? `The requested module '${specifier}' does not provide an export named '${name}'`
        : `The requested module '${specifier}' contains conflicting star exports for name '${name}'`;
    throw this.#context.nameError(message, at);
  }

  setUp(): void {
    const { imports, localExports, namesDefault, hasTopLevelAwait } = this.text;
    const readers = localExports.map(({ name, local }) => `${JSON.stringify(name)}:()=>${local}`);
    const tell = `$exports({__proto__:null,${readers.join(",")}}${namesDefault ? `,${defaultName}` : ""});`;
    const kind = hasTopLevelAwait ? "async function" : this.inCycle ? "function*" : "function";
    const gate = !this.inCycle ? "" : hasTopLevelAwait ? "await $gate;" : "yield;";
    const frame = hasTopLevelAwait ? `var ${frameName}=${contextName}.none;` : "";
    const names = [...ownNames, ...imports.map(({ local }) => local)];
    const compiled = this.#context.compile(
      `(function(${names.join(",")}){return ${kind}(){"use strict";${frame}${tell}${gate}`,
      this.text,
    );
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const take = (given: Readonly<Record<string, ReadExport>>, unnamed?: object): void => {
      this.#readers = given;
      if (unnamed !== undefined) Object.defineProperty(unnamed, "name", { value: "default", configurable: true });
    };
    const body = compiled(
      take,
      this.text.body.text.includes("$importMeta") ? this.#context.makeMeta() : undefined,
      this.#context.dynamicImport,
      promise,
      constants,
      this.#context.asyncContext,
      ...imports.map((one) => this.#readerFor(one)),
    );
    if (!this.inCycle) this.#run = body;
    else if (hasTopLevelAwait) {
      const running = body();
      this.#run = () => {
        resolve(undefined);
        return running;
      };
    } else {
      const steps = body() as Generator;
      steps.next();
      this.#run = () => steps.next();
    }
  }

  #readerFor({ request, name, local }: ModuleText["imports"][number]): ReadExport {
    const module = this.#requested(request);
    if (name === null) return () => module.namespace;
    const found = module.resolveExport(name, []);
    if (found === undefined || found === "ambiguous") throw new Error(`Expected "${name}" to have been found.`);
    const read = readerOf(found);
    // What is not there yet is told by the name that this module has for it.
    return found.name === local ? read : renamed(read, local);
  }

  execute(): Promise<unknown> | undefined {
    if (this.#run === undefined) this.setUp();
    const run = this.#run;
    this.#run = undefined;
    const result = run?.();
    return this.hasTopLevelAwait ? (result as Promise<unknown>) : undefined;
  }

  #requested(request: number): ModuleRecord {
    const module = this.requested[request];
    if (module === undefined) throw new Error("Expected the module to have been linked.");
    return module;
  }
}

function readerOf({ module, name }: Resolution): ReadExport {
  return name === null ? () => module.namespace : module.reader(name);
}

function renamed(read: ReadExport, local: string): ReadExport {
  return () => {
    try {
      return read();
    } catch {
      throw new ReferenceError(`Cannot access '${local}' before initialization`);
    }
  };
}

/** Every property of it says what V8 says of a constant. */
const constants = new Proxy(
  {},
  {
    set() {
      throw new TypeError("Assignment to constant variable.");
    },
    get() {
      throw new TypeError("Assignment to constant variable.");
    },
  },
);
