// Our stand-ins for the few modules of Node's library that cannot be Node's own source here. Each says why.
import type { Exports, RequireInternal } from "../guest/library.ts";
import { errorSerdes } from "./error-serdes.ts";
import { lightUndici } from "./light-undici.ts";
import { harnessRequire } from "./test-harness.ts";

const harness = "internal/test_runner/harness";

/** What the shims reach of the kernel. */
export interface ShimContext {
  /** Runs a file of the program as a thread's entry. */
  readonly runMain: (path: string) => void;
  /** A thread is about to run its file or text. */
  readonly initializeModuleLoaders: () => void;
  /** Evaluates Node's own text of a module that is a shim; `require` is what that text is given. */
  readonly originalOf: (id: string, require: RequireInternal) => Record<string, unknown>;
  /** Whether a value survives structured clone. */
  readonly canClone: (value: unknown) => boolean;
}

type Shim = (exports: Exports, require: RequireInternal, module: { exports: unknown }) => void;

/** shimsFor makes the table of shims by module id. */
export function shimsFor(context: ShimContext): Readonly<Record<string, Shim>> {
  const nothing = (): void => {};
  return {
    // Reads the command line, the environment and the snapshot: the kernel's own start has done all that applies.
    "internal/process/pre_execution": (_exports, _require, module) => {
      module.exports = {
        prepareWorkerThreadExecution: nothing,
        prepareMainThreadExecution: nothing,
        initializeModuleLoaders: context.initializeModuleLoaders,
        finishVfsMounts: nothing,
        markBootstrapComplete: nothing,
      };
    },
    // Only where the kernel links the program's modules itself; else Node's own is used, see `Library.useOwn`.
    "internal/modules/cjs/loader": (_exports, _require, module) => {
      module.exports = { Module: { runMain: context.runMain } };
    },
    // Uses V8's serializer, which a page does not have; the browser's structured clone carries the same things.
    "internal/error_serdes": (_exports, require, module) => {
      module.exports = errorSerdes(require, context.canClone);
    },
    // Runs each test file in a process of its own, over V8's serializer.
    "internal/test_runner/runner": (_exports, _require, module) => {
      const run = (): never => {
        throw new Error("The embedded engine has no run() of node:test: run this program with full Node.");
      };
      module.exports = { run };
    },
    // Node's own, but for the hook by which it follows a test.
    [harness]: (_exports, require, module) => {
      module.exports = context.originalOf(harness, harnessRequire(require));
    },
    // Half a megabyte of HTTP client, of which the library's ports use one function: an event with `data`. The client
    // itself is Node's own, evaluated when something else of it is first asked for.
    "internal/deps/undici/undici": (_exports, require, module) => {
      module.exports = lightUndici(require, context.originalOf);
    },
  };
}
