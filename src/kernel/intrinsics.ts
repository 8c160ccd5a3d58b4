// What the kernel uses of the language while a program runs, as it was before the program could touch it. A program may
// replace `Array.prototype.push`, delete `Map`, or put a setter on `Object.prototype`: in Node the program then breaks and
// Node does not, and neither may the kernel. So the paths that every program takes (printing, the loop, messages, the end)
// call no method of a builtin, use no iterator, and pass no options without saying what those inherit.

/** The language's own names, by which the kernel makes and asks for things; the build puts them before its scripts. */
export const languageNames = {
  ...{
    Array,
    ArrayBuffer,
    BigInt,
    BigInt64Array,
    BigUint64Array,
    Boolean,
    DataView,
    Date,
    Error,
    FinalizationRegistry,
  },
  ...{ Float64Array, Int32Array, JSON, Map, Math, Number, Object, Promise, Proxy, RangeError, Reflect, RegExp, Set },
  ...{ String, Symbol, SyntaxError, TypeError, Uint16Array, Uint32Array, Uint8Array, WeakMap, WeakRef, WeakSet },
} as const;

type Method<This, Given extends unknown[], Returned> = (this: This, ...given: Given) => Returned;

const { bind, call } = Function.prototype;

/** uncurried makes a plain function of a method: its first argument is what the method is called on. */
export const uncurried = bind.bind(call) as unknown as <This, Given extends unknown[], Returned>(
  method: Method<This, Given, Returned>,
) => (self: This, ...given: Given) => Returned;

/** getterOf is the getter of a property, as a plain function. */
export function getterOf<Value>(prototype: object, name: PropertyKey): (self: object) => Value {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new Error(`Expected a getter of "${String(name)}".`);
  return uncurried(get as Method<object, [], Value>);
}

export const { apply, deleteProperty } = Reflect;
const define = Reflect.defineProperty;

/** defineProperty takes only what the descriptor itself says, and not what a program has put on `Object.prototype`. */
export function defineProperty(target: object, key: PropertyKey, descriptor: PropertyDescriptor): boolean {
  const own: object = { __proto__: null, ...descriptor };
  return define(target, key, own);
}

export const { isArray } = Array;
export const { isNaN } = Number;
export const { assign, hasOwn } = Object;
export const { floor, max, min } = Math;
export const indexOf: (text: string, sought: string, from?: number) => number = uncurried(String.prototype.indexOf);
export const slice: (text: string, from: number, to?: number) => string = uncurried(String.prototype.slice);
export const startsWith: (text: string, start: string) => boolean = uncurried(String.prototype.startsWith);
export const endsWith: (text: string, end: string) => boolean = uncurried(String.prototype.endsWith);

const { setPrototypeOf } = Reflect;

/** bare takes an object's prototype away: what it lacks is then not found on `Object.prototype`. */
export function bare<Shape extends object>(object: Shape): Shape {
  setPrototypeOf(object, null);
  return object;
}

/** append puts a value at the end of an array, past whatever setter a program may have put there. */
export function append<Value>(array: Value[], value: Value): void {
  const own: object = { __proto__: null, value, writable: true, enumerable: true, configurable: true };
  define(array, array.length, own);
}

const { iterator } = Symbol;

/** sequenceOf is what the browser is given where it wants a list: it would ask an array for an iterator that can be replaced. */
export function sequenceOf<Value>(values: readonly Value[]): Value[] {
  const sequence = {
    __proto__: null,
    [iterator]() {
      let at = 0;
      const next = (): object => {
        const done = at >= values.length;
        const value = done ? undefined : values[at];
        at += 1;
        return { __proto__: null, done, value };
      };
      return { __proto__: null, next };
    },
  };
  return sequence as unknown as Value[];
}

/** Gives a class of collections all that it needs as its own, so that nothing is looked up on the builtin's prototype. */
function seal(kind: { readonly prototype: object }, builtin: { readonly prototype: object }): void {
  for (const key of Reflect.ownKeys(builtin.prototype)) {
    const descriptor = Object.getOwnPropertyDescriptor(builtin.prototype, key);
    if (key !== "constructor" && descriptor !== undefined) Object.defineProperty(kind.prototype, key, descriptor);
  }
  Object.setPrototypeOf(kind.prototype, null);
  Object.freeze(kind.prototype);
  Object.freeze(kind);
}

/** A map whose methods are its own. Go through it with `forEach`: iterators can be replaced. */
export class SafeMap<Key, Value> extends Map<Key, Value> {}
seal(SafeMap, Map);

/** A set whose methods are its own. */
export class SafeSet<Value> extends Set<Value> {}
seal(SafeSet, Set);

/** A weak map whose methods are its own. */
export class SafeWeakMap<Key extends WeakKey, Value> extends WeakMap<Key, Value> {}
seal(SafeWeakMap, WeakMap);

interface Link<Value> {
  readonly value: Value;
  next: Link<Value> | undefined;
}

/** A queue is first in, first out; it uses no builtin, and its ends cost the same however long it is. */
export class Queue<Value> {
  #first: Link<Value> | undefined;
  #last: Link<Value> | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The value that has waited longest, which stays. */
  get first(): Value | undefined {
    return this.#first?.value;
  }

  /** All values, the first first; they stay. */
  list(): Value[] {
    const values: Value[] = [];
    for (let link = this.#first; link !== undefined; link = link.next) append(values, link.value);
    return values;
  }

  add(value: Value): void {
    const link = { value, next: undefined };
    if (this.#last === undefined) this.#first = link;
    else this.#last.next = link;
    this.#last = link;
    this.#length += 1;
  }

  /** The value that has waited longest, or undefined. */
  take(): Value | undefined {
    const link = this.#first;
    if (link === undefined) return undefined;
    this.#first = link.next;
    if (link.next === undefined) this.#last = undefined;
    this.#length -= 1;
    return link.value;
  }
}
