import { assertMessageGiven } from "./transfer-list.ts";

/** What Node's methods of a message port come down to. */
export interface PortActions {
  post(port: MessagePort, value: unknown, options: unknown): boolean | undefined;
  start(port: MessagePort): void;
  close(port: MessagePort): void;
  setRef(port: MessagePort, ref: boolean): void;
  /** Undefined for a port that is closed. */
  hasRef(port: MessagePort): boolean | undefined;
}

/** Members of the browser's prototype that Node's does not have, or that Node's library defines anew. */
const replaced = ["onmessage", "onmessageerror", "onclose", Symbol.toStringTag];

/** adornMessagePort puts Node's methods in the place of the browser's, with Node's names and arity. */
export function adornMessagePort(prototype: MessagePort, actions: PortActions): void {
  for (const name of replaced) Reflect.deleteProperty(prototype, name);
  const methods = {
    postMessage(this: MessagePort, ...given: unknown[]): boolean | undefined {
      assertMessageGiven(given.length);
      return actions.post(this, given[0], given[1]);
    },
    start(this: MessagePort): void {
      actions.start(this);
    },
    close(this: MessagePort): void {
      actions.close(this);
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

/** Calls what Node's library has put on its ports for this end. */
export function callLibrary(port: MessagePort, name: symbol): void {
  (port as unknown as Record<symbol, (() => void) | undefined>)[name]?.();
}
