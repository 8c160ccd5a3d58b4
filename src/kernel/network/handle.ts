// A handle of libuv's as Node wraps it: it can be closed, and keeps the loop alive while it does something.
// As `HandleWrap` in Node's `src/handle_wrap.cc`; when a handle counts is libuv's (docs/src/design.rst).
import type { EventLoop } from "../guest/event-loop.ts";
import { type AsyncContext, AsyncResource } from "./async-resource.ts";

/** What handles need of the kernel. */
export interface HandleContext {
  readonly loop: Pick<EventLoop, "refs" | "queueEvent" | "queuePending" | "queueClose" | "wake">;
  readonly async: AsyncContext;
  readonly symbols: Readonly<Record<"owner_symbol" | "handle_onclose", symbol>>;
  /** libuv's numbers of errors, such as `UV_EOF`. */
  readonly uv: Readonly<Record<string, number>>;
}

/** Handle is the base of streams and servers. */
export class Handle extends AsyncResource {
  readonly #handles: HandleContext;
  #state: "open" | "closing" | "closed" = "open";
  #ref = true;
  #active = false;
  #requests = 0;

  constructor(context: HandleContext, provider: string) {
    super(context.async, provider, true);
    this.#handles = context;
  }

  /** Closes the handle; the callback comes in the loop's close phase. */
  close(callback?: () => void): void {
    if (this.#state !== "open") return;
    this.#state = "closing";
    const { loop, symbols } = this.#handles;
    if (typeof callback === "function") (this as unknown as Record<symbol, unknown>)[symbols.handle_onclose] = callback;
    Handle.setActive(this, false);
    const finish = this.onClosing();
    loop.queueClose(() => {
      finish();
      this.#state = "closed";
      AsyncResource.call(this, symbols.handle_onclose, []);
    });
  }

  ref(): void {
    if (this.#state === "open") this.#count(() => (this.#ref = true));
  }

  unref(): void {
    if (this.#state === "open") this.#count(() => (this.#ref = false));
    this.#handles.loop.wake();
  }

  hasRef(): boolean {
    return this.#ref && this.#state === "open";
  }

  /** Lets go of what the handle holds; returns what is still to be told in the close phase, before the callback. */
  protected onClosing(): () => void {
    return () => {};
  }

  /** Whether `close` has been called. */
  static isClosing(handle: Handle): boolean {
    return handle.#state !== "open";
  }

  /** Says whether the handle does something that can call back, such as reading or listening. */
  static setActive(handle: Handle, active: boolean): void {
    handle.#count(() => (handle.#active = active));
  }

  /** Counts a request that is under way; it keeps the loop alive even where the handle does not. Returns its end. */
  static beginRequest(handle: Handle): () => void {
    const { loop } = handle.#handles;
    loop.refs += 1;
    handle.#requests += 1;
    let under = true;
    return () => {
      if (under) loop.refs -= 1;
      if (under) handle.#requests -= 1;
      under = false;
    };
  }

  #count(change: () => void): void {
    const before = this.#ref && this.#active;
    change();
    const after = this.#ref && this.#active;
    if (before !== after) this.#handles.loop.refs += after ? 1 : -1;
  }
}
