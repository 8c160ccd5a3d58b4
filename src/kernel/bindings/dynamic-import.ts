import type { Kernel } from "../guest/kernel.ts";
import type { DynamicImport } from "../modules/compile-text.ts";

/** The evaluation phase, as the `module_wrap` binding numbers it. */
const evaluationPhase = 3;

/** What Node's library gives the binding to call for `import()`. */
export type ImportCallback = (
  referrer: symbol | undefined,
  specifier: string,
  phase: number,
  attributes: Record<string, string>,
  referrerName: string,
) => Promise<unknown>;

/** dynamicImportFor makes what a text calls for `import()`; `id` tells Node's library what kind of text it is. */
export function dynamicImportFor(kernel: Kernel, id: symbol | undefined, name: string): DynamicImport {
  // Node's own makes a promise whatever happens, and throws nothing.
  return (specifier, options) => {
    try {
      kernel.modules.prepare();
      const callback = kernel.modules.onDynamicImport;
      if (callback === undefined) throw new Error("Expected the library's module loader to have been started.");
      return callback(id, `${specifier}`, evaluationPhase, attributesOf(options), name);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

/** ECMAScript's checks of the second argument of `import()`, in V8's words. */
function attributesOf(options: unknown): Record<string, string> {
  const attributes = Object.create(null) as Record<string, string>;
  if (options === undefined) return attributes;
  if (typeof options !== "object" || options === null) {
    throw new TypeError("The second argument of import() must be an object");
  }
  const given: unknown = (options as { with?: unknown }).with;
  if (given === undefined) return attributes;
  if (typeof given !== "object" || given === null) {
    throw new TypeError("The 'assert' option must be an object");
  }
  for (const [key, value] of Object.entries(given)) {
    if (typeof value !== "string") throw new TypeError("Import assertion value must be a string");
    attributes[key] = value;
  }
  return attributes;
}
