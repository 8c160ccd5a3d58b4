import type { Kernel } from "../guest/kernel.ts";
import { hasModuleSyntax, type DynamicImport, magicComment, TextCompiler } from "../modules/compile-text.ts";
import { host } from "../guest/host.ts";
import { languageNames, SafeWeakMap } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";
import { dynamicImportFor } from "./dynamic-import.ts";

/** What Node's wrapper of a CommonJS module declares. */
const wrapperNames = ["exports", "require", "module", "__filename", "__dirname"];

/** What Node tells of a compiled text beside it. */
interface Compiled {
  readonly cachedDataRejected: boolean;
  readonly sourceMapURL: string | undefined;
  readonly sourceURL: string | undefined;
  readonly function: unknown;
  readonly canParseAsESM: boolean;
}

/** What `contextify-shell.ts` forwards to: compiles texts of the program in the one global scope that a guest has. */
export function contextifyBody(kernel: Kernel): Binding {
  const compiler = new TextCompiler(kernel);
  const { privateSymbols } = kernel.bindingOf("util") as { privateSymbols: Record<string, symbol> };
  const symbols = kernel.bindingOf("symbols") as Record<string, symbol>;
  const optionsKey = privateSymbols["host_defined_option_symbol"] ?? Symbol();
  const fallback = symbols["vm_dynamic_import_default_internal"];
  const importFor = (id: symbol | undefined, name: string): DynamicImport => dynamicImportFor(kernel, id, name);

  function compileFunctionForCJSLoader(
    code: string,
    filename: string,
    _isSea: boolean,
    shouldDetectModule: boolean,
  ): Compiled {
    const about = {
      cachedDataRejected: false,
      sourceMapURL: magicComment(code, "sourceMappingURL"),
      sourceURL: filename,
    };
    const text = { code, name: filename, dynamicImport: importFor(fallback, filename) };
    try {
      return { ...about, function: compiler.compileFunction(text, wrapperNames), canParseAsESM: false };
    } catch (error) {
      if (shouldDetectModule && error instanceof SyntaxError && parsesAsModule(code)) {
        return { ...about, function: undefined, canParseAsESM: true };
      }
      throw error;
    }
  }

  /** `import`, `export`, `import.meta`; or what only a module may do: `await` at its top level, a wrapper's name of its own. */
  function parsesAsModule(code: string): boolean {
    if (hasModuleSyntax(code)) return true;
    try {
      host.Function(`return async()=>{"use strict";${code}\n}`);
      return true;
    } catch {
      return false;
    }
  }

  function containsModuleSyntax(
    code: string,
    filename: string,
    _resource?: string | null,
    noWrapper?: string,
  ): boolean {
    try {
      compiler.check(code, noWrapper === undefined ? wrapperNames : [], filename);
      return false;
    } catch {
      return parsesAsModule(code);
    }
  }

  /**
   * Node's library makes one context for itself, to have a RegExp there that a program cannot have changed, and asks it for
   * its global object. Ours are the builtins as the guest was born with them.
   */
  let ownContext: object | undefined;
  const contextKey = privateSymbols["contextify_context_private_symbol"] ?? Symbol();

  const runs = new SafeWeakMap<object, () => unknown>();

  /** What the constructor of ContextifyScript does. */
  function beginScript(
    script: object,
    code: string,
    filename = "evalmachine.<anonymous>",
    lineOffset = 0,
    columnOffset = 0,
    _cachedData?: unknown,
    _produceCachedData?: boolean,
    _context?: unknown,
    hostDefinedOption?: symbol,
  ): void {
    compiler.check(code, [], filename);
    const id = hostDefinedOption ?? Symbol(filename);
    Reflect.set(script, optionsKey, id);
    Object.assign(script, {
      sourceMapURL: magicComment(code, "sourceMappingURL"),
      sourceURL: magicComment(code, "sourceURL"),
    });
    const text = { code, name: filename, lineOffset, columnOffset, dynamicImport: importFor(id, filename) };
    runs.set(script, () => compiler.run(text));
  }

  function runScript(script: object, context: unknown): unknown {
    if (context === ownContext) return languageNames;
    if (context !== null && context !== undefined) throw noContexts();
    return runs.get(script)?.();
  }

  function compileFunction(
    code: string,
    filename: string,
    lineOffset: number,
    columnOffset: number,
    _cachedData: unknown,
    _produceCachedData: boolean,
    context: unknown,
    extensions: readonly object[] | undefined,
    parameters: readonly string[] | undefined,
    hostDefinedOption?: symbol,
  ): Omit<Compiled, "canParseAsESM" | "cachedDataRejected"> {
    if (context !== undefined || (extensions?.length ?? 0) > 0) throw noContexts();
    const id = hostDefinedOption ?? Symbol(filename);
    const text = { code, name: filename, lineOffset, columnOffset, dynamicImport: importFor(id, filename) };
    const compiled = compiler.compileFunction(text, parameters ?? []);
    Reflect.set(compiled, optionsKey, id);
    return { function: compiled, sourceMapURL: magicComment(code, "sourceMappingURL"), sourceURL: filename };
  }

  return {
    beginScript,
    runScript,
    compileFunction,
    compileFunctionForCJSLoader,
    containsModuleSyntax,
    makeContext(object: object, name: string): object {
      if (name !== "internal") throw noContexts();
      ownContext = object;
      Reflect.set(object, contextKey, object);
      return object;
    },
  };
}

function noContexts(): Error {
  return new Error(
    "The embedded engine has one global scope and makes no other (vm.createContext): run this program with full Node.",
  );
}
