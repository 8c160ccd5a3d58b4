// Node's realm takes `ModuleWrap` out of the `module_wrap` binding at boot, and few programs ever make one. So what it gets
// is a class without a body; the later script that compiles modules gives it one when the first is made.
import { apply, defineProperty } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";

/** What the later script brings. */
export interface ModuleWrapBody {
  /** Does what the constructor does. */
  readonly begin: (wrap: object, given: readonly unknown[]) => void;
  /** The methods and getters of the class. */
  readonly members: PropertyDescriptorMap;
  /** The functions of the binding. */
  readonly functions: Readonly<Record<string, (...given: unknown[]) => unknown>>;
}

const functionNames = [
  "setImportModuleDynamicallyCallback",
  "setInitializeImportMetaObjectCallback",
  "setImportMetaResolveInitializer",
  "createRequiredModuleFacade",
  "throwIfPromiseRejected",
];

/** moduleWrapShell makes the binding; `load` gets its body, once. */
export function moduleWrapShell(load: () => ModuleWrapBody): Binding {
  let loaded: ModuleWrapBody | undefined;
  const body = (): ModuleWrapBody => {
    if (loaded !== undefined) return loaded;
    loaded = load();
    for (const key of Reflect.ownKeys(loaded.members)) {
      defineProperty(ModuleWrap.prototype, key, loaded.members[key as string] ?? {});
    }
    return loaded;
  };
  class ModuleWrap {
    constructor(...given: unknown[]) {
      body().begin(this, given);
    }
  }
  const forward =
    (name: string) =>
    (...given: unknown[]) =>
      apply(body().functions[name] as never, undefined, given);
  return { ModuleWrap, ...Object.fromEntries(functionNames.map((name) => [name, forward(name)])) };
}
