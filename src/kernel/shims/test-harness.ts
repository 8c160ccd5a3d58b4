import type { RequireInternal } from "../guest/library.ts";

type CreateHook = (callbacks: object) => object;

/**
 * harnessRequire is what the harness of Node's test runner requires by: the hook with which it follows a test asks for no
 * promises, since hooks hear nothing of them in a page. A hook of the program's own that does is warned of.
 */
export function harnessRequire(require: RequireInternal): RequireInternal {
  return <T>(id: string): T => {
    const required = require(id);
    if (id !== "async_hooks") return required as T;
    const createHook = required["createHook"] as CreateHook;
    const withoutPromises: CreateHook = (callbacks) =>
      createHook({ __proto__: null, ...callbacks, trackPromises: false });
    return { ...required, createHook: withoutPromises } as T;
  };
}
