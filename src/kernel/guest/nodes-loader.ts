// Starts Node's own module loader, as Node's `internal/process/pre_execution` does, and runs a program's entry with it.
import { isInstance } from "../intrinsics.ts";
import type { Kernel } from "./kernel.ts";

/** startNodesLoader makes Node's own loader ready; it is made once for each guest that needs it. */
export function startNodesLoader(kernel: Kernel): void {
  const { require } = kernel.library;
  kernel.library.useOwn("internal/modules/cjs/loader");
  const { setSourceMapsSupport } = require<{
    setSourceMapsSupport: (enabled: boolean, options: object) => void;
  }>("internal/source_map/source_map_cache");
  setSourceMapsSupport(false, { __proto__: null, nodeModules: false, generatedCode: false });
  const { initializeCJS } = require<{ initializeCJS: () => void }>("internal/modules/cjs/loader");
  initializeCJS();
  const { initializeExtensionFormatMap } = require<{
    initializeExtensionFormatMap: () => void;
  }>("internal/modules/esm/get_format");
  initializeExtensionFormatMap();
  const { initializeESM } = require<{ initializeESM: () => void }>("internal/modules/esm/utils");
  initializeESM();
}

/** runMainWithNodesLoader runs a file as the program's entry. */
export function runMainWithNodesLoader(kernel: Kernel, path: string): void {
  const { Module } = kernel.library.require<{ Module: { runMain: (path: string) => void } }>(
    "internal/modules/cjs/loader",
  );
  Module.runMain(path);
  watchEntry(kernel);
}

/** An entry that is an ES module may wait for what never comes: Node's library leaves its promise where this looks. */
function watchEntry(kernel: Kernel): void {
  const { privateSymbols } = kernel.bindingOf("util") as { privateSymbols: Record<string, symbol> };
  const entry: unknown = Reflect.get(globalThis, privateSymbols["entry_point_promise_private_symbol"] ?? "");
  if (!isInstance(Promise, entry)) return;
  kernel.entryPending = true;
  const settled = (): void => {
    kernel.entryPending = false;
  };
  entry.then(settled, settled);
}

/** trackContext keeps AsyncLocalStorage's context over every `await` of this program, and of the library that it loads. */
export function trackContext(kernel: Kernel): void {
  kernel.context.track();
  kernel.library.rework = kernel.bodyOf("context_rework")["rework"] as unknown as NonNullable<
    typeof kernel.library.rework
  >;
}
