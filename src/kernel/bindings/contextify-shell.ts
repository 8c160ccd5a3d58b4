// Much of Node's library takes functions out of the `contextify` binding when it is loaded, and few programs call one. So
// what it gets forwards to a later script, which is loaded at the first call.
import { apply } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";

const forwarded = ["compileFunction", "compileFunctionForCJSLoader", "containsModuleSyntax", "makeContext"];

/** contextifyShell makes the binding; `load` gets its body. */
export function contextifyShell(load: () => Binding): Binding {
  const call = (name: string, given: unknown[]): unknown => apply(load()[name] as () => unknown, undefined, given);
  class ContextifyScript {
    constructor(...given: unknown[]) {
      call("beginScript", [this, ...given]);
    }

    runInContext(...given: unknown[]): unknown {
      return call("runScript", [this, ...given]);
    }

    createCachedData(): never {
      throw new Error("The embedded engine has no cached data of V8's: run this program with full Node.");
    }
  }
  return {
    ContextifyScript,
    ...Object.fromEntries(forwarded.map((name) => [name, (...given: unknown[]) => call(name, given)])),
    startSigintWatchdog() {},
    stopSigintWatchdog: () => false,
    watchdogHasPendingSigint: () => false,
  };
}
