import type { Kernel } from "../guest/kernel.ts";
import type { Binding } from "./binding.ts";
import type { ImportCallback } from "./dynamic-import.ts";
import type { ModuleWrapBody } from "./module-wrap-shell.ts";

/** moduleWrapBody gives the shell of the `module_wrap` binding its body. */
export function moduleWrapBody(kernel: Kernel): Binding {
  const notYet = (): never => {
    throw new Error(
      "The embedded engine does not load ES modules beside CommonJS yet: run this program with full Node.",
    );
  };
  const body: ModuleWrapBody = {
    begin: notYet,
    members: {},
    functions: {
      setImportModuleDynamicallyCallback(callback) {
        kernel.onDynamicImport = callback as ImportCallback;
      },
      setInitializeImportMetaObjectCallback() {},
      setImportMetaResolveInitializer() {},
      createRequiredModuleFacade: notYet,
      throwIfPromiseRejected() {},
    },
  };
  return body as unknown as Binding;
}
