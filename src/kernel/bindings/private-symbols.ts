import { SafeMap, SafeSet, SafeWeakMap } from "../intrinsics.ts";
import { isPlain } from "./object-members.ts";

/**
 * Symbols that behave as V8's private ones: what is stored under them is never seen by the program. A value lives in
 * a weak map behind an accessor on Object.prototype, so that the library's `object[symbol] = value` works unchanged.
 */
export class PrivateSymbols {
  readonly symbols: Readonly<Record<string, symbol>>;
  readonly #values = new SafeMap<string, SafeWeakMap<object, unknown>>();
  readonly #used = new SafeSet<string>();
  readonly #usedOnPlain = new SafeSet<string>();

  constructor(names: readonly string[]) {
    this.symbols = Object.fromEntries(names.map((name) => [name, this.#define(name)]));
  }

  /** What an object has under a name; nothing of the object runs. */
  valueOf(name: string, object: object): unknown {
    return this.#values.get(name)?.get(object);
  }

  /** Whether any object has ever had something under a name. */
  isUsed(name: string): boolean {
    return this.#used.has(name);
  }

  /** Whether any plain object or array has. */
  isUsedOnPlain(name: string): boolean {
    return this.#usedOnPlain.has(name);
  }

  #define(name: string): symbol {
    const symbol = Symbol(name);
    const values = new SafeWeakMap<object, unknown>();
    const used = this.#used;
    const usedOnPlain = this.#usedOnPlain;
    this.#values.set(name, values);
    Object.defineProperty(Object.prototype, symbol, {
      configurable: true,
      enumerable: false,
      get(this: object) {
        return values.get(this);
      },
      set(this: object, value: unknown) {
        used.add(name);
        if (isPlain(this)) usedOnPlain.add(name);
        values.set(this, value);
      },
    });
    return symbol;
  }
}
