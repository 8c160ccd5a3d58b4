import type { RequireInternal } from "../guest/library.ts";
import { append } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";

/** The positions of fields in the arrays, as `async_wrap.constants` of Node names them. */
export type AsyncWrapConstants = Readonly<
  Record<
    "kStackLength" | "kExecutionAsyncId" | "kTriggerAsyncId" | "kAsyncIdCounter" | "kDefaultTriggerAsyncId",
    number
  >
>;

/** What the binding needs of the rest of the kernel. */
export interface AsyncWrapContext {
  /** Prints what would be a resource of its own as a warning of Node's, which the hooks would hear of. */
  readonly teller: { print(stream: "stderr", text: string): void };
  readonly loop: { queueClose(callback: () => void): void };
  readonly library: { readonly require: RequireInternal };
}

interface LibraryHooks {
  /** Call the hooks' callbacks. */
  readonly nativeHooks: { readonly destroy: (id: number) => void };
}

/** Ids of what is gone: hooks are told of them together, and never in the middle of something else. */
class Destroyed {
  readonly #loop: AsyncWrapContext["loop"];
  readonly #library: AsyncWrapContext["library"];
  #ids: number[] = [];
  #registry:
    FinalizationRegistry<{ readonly id: number; readonly unless?: { readonly destroyed?: boolean } }> | undefined;

  constructor({ loop, library }: AsyncWrapContext) {
    this.#loop = loop;
    this.#library = library;
  }

  tell(id: number): void {
    if (this.#ids.length === 0) {
      this.#loop.queueClose(() => {
        const { nativeHooks } = this.#library.require<LibraryHooks>("internal/async_hooks");
        for (let ids = this.#take(); ids.length > 0; ids = this.#take()) {
          for (let at = 0; at < ids.length; at += 1) nativeHooks.destroy(ids[at] as number);
        }
      });
    }
    append(this.#ids, id);
  }

  /** For a resource that is gone when nothing holds it any more; `unless` says that its end has been told by then. */
  tellWhenCollected(resource: object, id: number, unless?: { readonly destroyed?: boolean }): void {
    this.#registry ??= new FinalizationRegistry(({ id: gone, unless: told }) => {
      if (told?.destroyed !== true) this.tell(gone);
    });
    this.#registry.register(resource, { id, ...(unless !== undefined && { unless }) });
  }

  #take(): number[] {
    const ids = this.#ids;
    this.#ids = [];
    return ids;
  }
}

/**
 * The `async_wrap` binding: the arrays in which Node's library keeps asynchronous ids. Ids are true for what the library
 * itself starts (timers, ticks, ports); promises have none, because a page cannot hook native promises.
 */
export function asyncWrapBinding(constants: AsyncWrapConstants, context: AsyncWrapContext): Binding {
  const destroyed = new Destroyed(context);
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
    /** Called by the library where the ids are not those that it expects. */
    popAsyncContext(expected: number): never {
      const actual = ids[constants.kExecutionAsyncId];
      throw new Error(`async hook stack has become corrupted (actual: ${actual}, expected: ${expected})`);
    },
    clearAsyncIdStack() {
      resources.length = 0;
      fields[constants.kStackLength] = 0;
      ids[constants.kExecutionAsyncId] = 0;
      ids[constants.kTriggerAsyncId] = 0;
    },
    executionAsyncResource: (index: number) => resources[index],
    queueDestroyAsyncId: (id: number) => {
      destroyed.tell(id);
    },
    registerDestroyHook: (resource: object, id: number, unless?: { readonly destroyed?: boolean }) => {
      destroyed.tellWhenCollected(resource, id, unless);
    },
    setCallbackTrampoline() {},
    setPromiseHooks(...hooks: unknown[]) {
      if (isWarned || !hooks.some((hook) => typeof hook === "function")) return;
      isWarned = true;
      context.teller.print(
        "stderr",
        "Note: the embedded engine tells hooks of async_hooks nothing of promises: use full Node for that.\n",
      );
    },
    getPromiseHooks: () => [undefined, undefined, undefined, undefined],
    setupHooks() {},
  };
  return binding;
}
