// What every handle and request of Node's C++ is: something with an asynchronous id, in whose context its callbacks run.
// As `AsyncWrap` in Node's `src/async_wrap.cc`.
import { apply } from "../intrinsics.ts";

/** What the library keeps of asynchronous ids and hooks, and the store of `AsyncLocalStorage`. */
export interface AsyncContext {
  readonly newAsyncId: () => number;
  readonly getDefaultTriggerAsyncId: () => number;
  readonly emitInit: (asyncId: number, type: string, triggerId: number, resource: object) => void;
  readonly emitBefore: (asyncId: number, triggerId: number, resource: object) => void;
  readonly emitAfter: (asyncId: number) => void;
  readonly providers: Readonly<Record<string, number>>;
  readonly frame: () => unknown;
  readonly setFrame: (frame: unknown) => void;
}

/** AsyncResource is the base of handles and requests; Node's library sees its methods on the prototype. */
export class AsyncResource {
  readonly #context: AsyncContext;
  #provider: string;
  #asyncId = -1;
  #triggerId = -1;
  #frame: unknown;

  /** A request is given its id when it is dispatched, a handle when it is made. */
  constructor(context: AsyncContext, provider: string, dispatched: boolean) {
    this.#context = context;
    this.#provider = provider;
    if (dispatched) this.asyncReset();
  }

  getAsyncId(): number {
    return this.#asyncId;
  }

  getProviderType(): number {
    return this.#context.providers[this.#provider] ?? 0;
  }

  /** Begins anew, perhaps as something else: as a parser that is used for another connection does. */
  asyncReset(provider = this.#provider, resource: object = this): void {
    const context = this.#context;
    this.#provider = provider;
    this.#asyncId = context.newAsyncId();
    this.#triggerId = context.getDefaultTriggerAsyncId();
    this.#frame = context.frame();
    context.emitInit(this.#asyncId, this.#provider, this.#triggerId, resource);
  }

  /** Calls one of this object's callbacks in its own context; what is no function is not called. */
  static call(resource: AsyncResource, name: PropertyKey, given: readonly unknown[]): unknown {
    const callback = (resource as unknown as Record<PropertyKey, unknown>)[name];
    if (typeof callback !== "function") return undefined;
    const context = resource.#context;
    const before = context.frame();
    context.setFrame(resource.#frame);
    context.emitBefore(resource.#asyncId, resource.#triggerId, resource);
    try {
      return apply(callback, resource, given) as unknown;
    } finally {
      context.emitAfter(resource.#asyncId);
      context.setFrame(before);
    }
  }
}
