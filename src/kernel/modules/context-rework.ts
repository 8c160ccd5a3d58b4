// Node's library waits too, and calls the program when it goes on: streams, events, the test runner. Where a program asks for
// its context, the modules that are loaded from then on keep it as the program's own texts do.
import type { Binding } from "../bindings/binding.ts";
import { host } from "../guest/host.ts";
import type { Kernel } from "../guest/kernel.ts";
import type { ModuleFunction } from "../guest/library.ts";
import { loweredCalls, usingScope } from "../using-scope.ts";
import { contextEdits, contextName } from "./context-edits.ts";
import { parseScript } from "./parse-text.ts";
import { editText } from "./text-edits.ts";

/** contextRework gives the function that changes a module of the library. */
export function contextRework(kernel: Kernel): Binding {
  const { then } = Promise.prototype as { then: (...given: unknown[]) => unknown };
  const thenOf = (promise: unknown, ...given: unknown[]): unknown => Reflect.apply(then, promise, given);
  const primordials = Object.create(kernel.library.primordials, { PromisePrototypeThen: { value: thenOf } }) as object;

  function rework(id: string, compiled: ModuleFunction): ModuleFunction {
    const changed = keepsNothing(id) ? compiled : (changedModule(id, compiled) ?? compiled);
    // The sixth of what Node gives a module are the primordials.
    return (...given) => changed(...given.slice(0, 5), given[5] === undefined ? undefined : primordials);
  }

  function changedModule(id: string, compiled: ModuleFunction): ModuleFunction | undefined {
    const source = `(${Function.prototype.toString.call(compiled)})`;
    if (!/\bawait\b|\byield\b/.test(source) || source.includes(".none")) return undefined;
    const { text } = editText(source, contextEdits(source, parseScript(kernel.library.require, source)));
    const make = host.evaluate(
      `(function(${contextName},${loweredCalls}){return ${text}})\n//# sourceURL=blob:library/${id}`,
    ) as (calls: unknown, helpers: unknown) => ModuleFunction;
    return make(kernel.context.calls, { usingCtx: usingScope });
  }

  return { rework };
}

/** The parser is needed for the change itself, and what lies in `deps` calls no one back. */
function keepsNothing(id: string): boolean {
  return id.startsWith("internal/deps/");
}
