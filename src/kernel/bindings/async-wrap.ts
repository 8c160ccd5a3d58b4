import type { Binding } from "./binding.ts";

/** The positions of fields in the arrays, as `async_wrap.constants` of Node names them. */
export type AsyncWrapConstants = Readonly<
  Record<
    "kStackLength" | "kExecutionAsyncId" | "kTriggerAsyncId" | "kAsyncIdCounter" | "kDefaultTriggerAsyncId",
    number
  >
>;

/**
 * The `async_wrap` binding: the arrays in which Node's library keeps asynchronous ids. Ids are true for what the library
 * itself starts (timers, ticks, ports); promises have none, because a page cannot hook native promises.
 */
export function asyncWrapBinding(constants: AsyncWrapConstants, warn: (message: string) => void = () => {}): Binding {
  let isWarned = false;
  const fields = new Uint32Array(9);
  const ids = new Float64Array(4);
  const resources: unknown[] = [];
  // The program's top level has the id 1; there is no default trigger yet.
  ids[constants.kAsyncIdCounter] = 1;
  ids[constants.kDefaultTriggerAsyncId] = -1;

  const binding: Binding = {
    async_hook_fields: fields,
    async_id_fields: ids,
    async_ids_stack: new Float64Array(32),
    execution_async_resources: resources,
    /** Called by the library when its array of ids is full: it grows. */
    pushAsyncContext(executionId: number, triggerId: number) {
      const full = binding["async_ids_stack"] as Float64Array;
      const larger = new Float64Array(full.length * 2);
      larger.set(full);
      const length = fields[constants.kStackLength] ?? 0;
      larger[length * 2] = ids[constants.kExecutionAsyncId] ?? 0;
      larger[length * 2 + 1] = ids[constants.kTriggerAsyncId] ?? 0;
      binding["async_ids_stack"] = larger;
      fields[constants.kStackLength] = length + 1;
      ids[constants.kExecutionAsyncId] = executionId;
      ids[constants.kTriggerAsyncId] = triggerId;
    },
    clearAsyncIdStack() {
      resources.length = 0;
      fields[constants.kStackLength] = 0;
      ids[constants.kExecutionAsyncId] = 0;
      ids[constants.kTriggerAsyncId] = 0;
    },
    executionAsyncResource: (index: number) => resources[index],
    queueDestroyAsyncId() {},
    registerDestroyHook() {},
    setCallbackTrampoline() {},
    setPromiseHooks(...hooks: unknown[]) {
      if (isWarned || !hooks.some((hook) => typeof hook === "function")) return;
      isWarned = true;
      warn("The embedded engine tells hooks of async_hooks nothing of promises: run this program with full Node.");
    },
    getPromiseHooks: () => [undefined, undefined, undefined, undefined],
    setupHooks() {},
  };
  return binding;
}
