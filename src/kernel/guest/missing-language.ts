import { type UsingScope, usingScope } from "../using-scope.ts";

// Before the classes below, whose methods are named by them.
for (const name of ["dispose", "asyncDispose"]) define(Symbol, name, Symbol(`Symbol.${name}`));

interface Disposing {
  [Symbol.dispose](): void;
}

/** A disposable stack as ECMAScript 2026 has it, for browsers without. */
class OwnDisposableStack implements Disposing {
  #scope: UsingScope | undefined = usingScope();

  get disposed(): boolean {
    return this.#scope === undefined;
  }

  use<Resource extends Disposing | null | undefined>(resource: Resource): Resource {
    return this.#open().u(resource);
  }

  adopt<Value>(value: Value, onDispose: (value: Value) => void): Value {
    this.defer(() => {
      onDispose(value);
    });
    return value;
  }

  defer(onDispose: () => void): void {
    this.#open().u({ [Symbol.dispose]: onDispose });
  }

  move(): OwnDisposableStack {
    const moved = new OwnDisposableStack();
    moved.#scope = this.#open();
    this.#scope = undefined;
    return moved;
  }

  dispose(): void {
    const scope = this.#scope;
    this.#scope = undefined;
    scope?.d();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  #open(): UsingScope {
    if (this.#scope === undefined) throw new ReferenceError("Cannot add values to a disposed stack!");
    return this.#scope;
  }
}

class OwnSuppressedError extends Error {
  readonly error: unknown;
  readonly suppressed: unknown;

  constructor(error: unknown, suppressed: unknown, message?: string) {
    super(message);
    this.error = error;
    this.suppressed = suppressed;
  }
}

function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

/**
 * addMissingLanguage defines what Node's library uses of the language and some browsers do not have yet: the names of
 * explicit resource management (ECMAScript 2026), which WebKitGTK 2.50 lacks. Where they are there, nothing is touched.
 */
export function addMissingLanguage(): void {
  for (const [name, Own] of Object.entries({
    SuppressedError: OwnSuppressedError,
    DisposableStack: OwnDisposableStack,
  })) {
    Object.defineProperty(Own, "name", { value: name });
    define(globalThis, name, Own);
  }
}
