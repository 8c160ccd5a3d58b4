/** What Node's methods of a message port come down to. */
export interface PortActions {
  readonly post: (port: MessagePort, value: unknown, options: unknown) => boolean | undefined;
  readonly start: (port: MessagePort) => void;
  readonly close: (port: MessagePort) => void;
  readonly drain: (port: MessagePort) => void;
  readonly setRef: (port: MessagePort, ref: boolean) => void;
  /** Undefined for a port that is closed. */
  readonly hasRef: (port: MessagePort) => boolean | undefined;
}

/** Members of the browser's prototype that Node's does not have, or that Node's library defines anew. */
const replaced = ["onmessage", "onmessageerror", "onclose"];

/** adornMessagePort puts Node's methods in the place of the browser's, with Node's names and arity. */
export function adornMessagePort(prototype: MessagePort, actions: PortActions): void {
  for (const name of replaced) Reflect.deleteProperty(prototype, name);
  const methods = {
    postMessage(this: MessagePort, value: unknown, options?: unknown): boolean | undefined {
      return actions.post(this, value, options);
    },
    start(this: MessagePort): void {
      actions.start(this);
    },
    close(this: MessagePort): void {
      actions.close(this);
    },
    drain(this: MessagePort): void {
      actions.drain(this);
    },
    ref(this: MessagePort): void {
      actions.setRef(this, true);
    },
    unref(this: MessagePort): void {
      actions.setRef(this, false);
    },
    hasRef(this: MessagePort): boolean | undefined {
      return actions.hasRef(this);
    },
  };
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(prototype, name, { value, writable: true, enumerable: true, configurable: true });
  }
}
