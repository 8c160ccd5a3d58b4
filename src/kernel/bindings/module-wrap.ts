// What `module-wrap-shell.ts` forwards to: ES modules that Node's own loader links and evaluates. The browser's modules
// cannot stand in a circle, nor be evaluated at a call, so these are functions; see `modules/module-text.ts`.
import type { Kernel } from "../guest/kernel.ts";
import { SafeWeakMap } from "../intrinsics.ts";
import { magicComment } from "../modules/compile-text.ts";
import { ModuleCompiler } from "../modules/module-compiler.ts";
import { SourceModule } from "../modules/source-module.ts";
import { SyntheticModule } from "../modules/synthetic-module.ts";
import type { Binding } from "./binding.ts";
import { dynamicImportFor, type ImportCallback } from "./dynamic-import.ts";
import { importMeta, type MetaCallbacks } from "./import-meta.ts";
import type { ModuleWrapBody } from "./module-wrap-shell.ts";

type Wrap = object & { url?: string; setExport?: unknown };

const status = { uninstantiated: 0, instantiating: 1, instantiated: 2, evaluating: 3, evaluated: 4, errored: 5 };
const evaluationPhase = 3;

/** What stands for the source of Node's own facade of a required module with a default export. */
const facadeSource = "export * from 'original'; export { default } from 'original'; export const __esModule = true;";

/** moduleWrapBody gives the shell of the `module_wrap` binding its body. */
export function moduleWrapBody(kernel: Kernel): Binding {
  const compiler = new ModuleCompiler(kernel);
  const { privateSymbols } = kernel.bindingOf("util") as { privateSymbols: Record<string, symbol> };
  const symbols = kernel.bindingOf("symbols") as Record<string, symbol>;
  const optionsKey = privateSymbols["host_defined_option_symbol"] ?? Symbol();
  const records = new SafeWeakMap<object, SourceModule | SyntheticModule>();
  const linked = new SafeWeakMap<object, true>();
  const meta: MetaCallbacks = { isUsers: (id) => id === symbols["source_text_module_default_hdo"] };
  const onNamespace = (namespace: object): void => {
    kernel.modules.namespaces.set(namespace, true);
  };

  function recordOf(wrap: object): SourceModule | SyntheticModule {
    const record = records.get(wrap);
    if (record === undefined) throw new TypeError("Illegal invocation");
    return record;
  }

  function sourceModule(wrap: Wrap, url: string, source: string, id: symbol): SourceModule {
    const name = magicComment(source, "sourceURL") ?? url;
    const text = compiler.read(source, name);
    return new SourceModule(text, {
      compile: (head, made) => compiler.compile(head, made, name),
      makeMeta: () => importMeta(meta, id, url, wrap),
      dynamicImport: dynamicImportFor(kernel, id, url),
      asyncContext: kernel.context.calls,
      onNamespace,
      nameError: (message, place) => compiler.errorAt(message, source, name, place),
    });
  }

  function begin(wrap: Wrap, [address, , source, steps, fourth, option]: readonly unknown[]): void {
    const url = String(address);
    const id = typeof option === "symbol" ? option : Symbol(url);
    Reflect.set(wrap, optionsKey, id);
    if (typeof source === "string") {
      const record = sourceModule(wrap, url, source, id);
      records.set(wrap, record);
      const sourceURL = magicComment(source, "sourceURL");
      const sourceMapURL = magicComment(source, "sourceMappingURL");
      const hasTopLevelAwait = record.hasTopLevelAwait;
      Object.assign(wrap, { hasTopLevelAwait, sourceURL, sourceMapURL, synthetic: false, url });
    } else {
      const evaluation = steps as (this: object) => void;
      const names = source as Iterable<string>;
      records.set(wrap, new SyntheticModule(names, () => Reflect.apply(evaluation, wrap, []), onNamespace));
      Object.assign(wrap, { synthetic: true, url });
      const imported = symbols["imported_cjs_symbol"];
      if (fourth !== undefined && imported !== undefined) Reflect.set(wrap, imported, fourth);
    }
  }

  function statusOf(wrap: object): number {
    const record = recordOf(wrap);
    if (record.failed) return status.errored;
    if (record instanceof SyntheticModule) {
      if (record.evaluated) return status.evaluated;
      return linked.has(wrap) || record.isLinked ? status.instantiated : status.uninstantiated;
    }
    const stages = { unlinked: 0, linking: 1, linked: 2, evaluating: 3, "evaluating-async": 4, evaluated: 4 };
    return stages[record.stage];
  }

  function instantiate(wrap: object): void {
    const record = recordOf(wrap);
    if (record instanceof SourceModule) record.link();
    linked.set(wrap, true);
  }

  function evaluate(wrap: object): Promise<unknown> {
    const record = recordOf(wrap);
    if (record instanceof SourceModule) {
      kernel.loop.blocked.evaluate();
      return record.evaluate();
    }
    return new Promise((resolve) => {
      record.innerEvaluate([], 0);
      resolve(undefined);
    });
  }

  function evaluateSync(wrap: object): object {
    const record = recordOf(wrap);
    const promise = evaluate(wrap);
    promise.catch(() => {});
    if (record.failed) throw record.error;
    if (record instanceof SourceModule && record.stage === "evaluating-async") throw asyncModule();
    return record.namespace;
  }

  function asyncModule(): unknown {
    const { codes } = kernel.library.require<{ codes: Record<string, new () => Error> }>("internal/errors");
    const Kind = codes["ERR_REQUIRE_ASYNC_MODULE"];
    return Kind === undefined
      ? new Error("require() cannot be used on an ESM graph with top-level await.")
      : new Kind();
  }

  const methods: Readonly<Record<string, (this: Wrap, ...given: never[]) => unknown>> = {
    getModuleRequests() {
      const record = recordOf(this);
      if (!(record instanceof SourceModule)) return Object.freeze([]);
      const requests = record.text.requests.map(({ specifier, attributes }) =>
        Object.freeze({ __proto__: null, specifier, attributes, phase: evaluationPhase }),
      );
      return Object.freeze(requests);
    },
    link(modules: readonly object[]) {
      const record = recordOf(this);
      if (record instanceof SourceModule) record.requested = modules.map(recordOf);
    },
    instantiate() {
      instantiate(this);
    },
    evaluate() {
      return evaluate(this);
    },
    evaluateSync() {
      return evaluateSync(this);
    },
    getNamespace() {
      return recordOf(this).namespace;
    },
    getStatus() {
      return statusOf(this);
    },
    getError() {
      return recordOf(this).error;
    },
    setExport(name: string, value: unknown) {
      const record = recordOf(this);
      if (record instanceof SyntheticModule) record.set(name, value);
    },
    setModuleSourceObject() {},
    getModuleSourceObject() {
      throw new SyntaxError(`Source phase import object is not defined for module '${this.url ?? ""}'`);
    },
    createCachedData() {
      throw new Error("The embedded engine has no cached data of V8's: run this program with full Node.");
    },
  };

  function createRequiredModuleFacade(given: unknown): object {
    const original = recordOf(given as object);
    const facade = sourceModule({}, "node:internal/require_module_default_facade", facadeSource, Symbol());
    facade.requested = facade.text.requests.map(() => original);
    facade.link();
    facade.evaluate().catch(() => {});
    return facade.namespace;
  }

  const members: PropertyDescriptorMap = {
    hasAsyncGraph: {
      get(this: object) {
        const record = recordOf(this);
        return record instanceof SourceModule && record.hasAsyncGraph();
      },
      configurable: true,
      enumerable: true,
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    members[name] = { value, writable: true, configurable: true, enumerable: false };
  }
  const body: ModuleWrapBody = {
    begin,
    members,
    functions: {
      setImportModuleDynamicallyCallback(callback) {
        kernel.modules.onDynamicImport = callback as ImportCallback;
      },
      setInitializeImportMetaObjectCallback(callback) {
        meta.initialize = callback as NonNullable<MetaCallbacks["initialize"]>;
      },
      setImportMetaResolveInitializer(callback) {
        meta.makeResolve = callback as NonNullable<MetaCallbacks["makeResolve"]>;
      },
      createRequiredModuleFacade,
      // A page cannot see whether a promise is settled; Node's loader then says that the module is being loaded.
      throwIfPromiseRejected() {},
    },
  };
  return body as unknown as Binding;
}
