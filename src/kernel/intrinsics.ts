// What the kernel uses of the language while a program runs, as it was before the program could touch it. A program may
// replace `Array.prototype.push`, delete `Map`, or put a setter on `Object.prototype`: in Node the program then breaks and
// Node does not, and neither may the kernel. So the paths that every program takes (printing, the loop, messages, the end)
// call no method of a builtin, use no iterator, and pass no options without saying what those inherit.

/** The language's own names, by which the kernel makes and asks for things; the build puts them before its scripts. */
export const languageNames = {
  ...{ AggregateError, Array, ArrayBuffer, Atomics, BigInt, BigInt64Array, BigUint64Array, Boolean, DataView, Date },
  ...{ Error, EvalError, FinalizationRegistry, Float64Array, Function, Int32Array, JSON, Map, Math, Number, Object },
  ...{ Promise, Proxy, RangeError, ReferenceError, Reflect, RegExp, Set, String, Symbol, SyntaxError, TypeError },
  ...{ URIError, Uint16Array, Uint32Array, Uint8Array, WeakMap, WeakRef, WeakSet },
  ...{ decodeURIComponent, encodeURIComponent, parseInt },
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
/** What a regular expression finds; without the flags `g` and `y` it asks for nothing that can be replaced. */
export const exec: (expression: RegExp, text: string) => RegExpExecArray | null = uncurried(RegExp.prototype.exec);

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

/** kept is what a list has of which something holds. */
export function kept<Value>(values: readonly Value[], holds: (value: Value) => boolean): Value[] {
  const some: Value[] = [];
  for (let at = 0; at < values.length; at += 1) if (holds(values[at] as Value)) append(some, values[at] as Value);
  return some;
}

/** wordsOf is what stands between the spaces of a text. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let rest = text;
  for (let found = exec(/\S+/, rest); found !== null; found = exec(/\S+/, rest)) {
    append(words, found[0]);
    rest = slice(rest, found.index + found[0].length);
  }
  return words;
}

const { hasInstance, iterator } = Symbol;

/** isInstance is what `instanceof` is for a class that does not say otherwise. */
export const isInstance = uncurried(
  (Function.prototype as unknown as Record<symbol, (value: unknown) => boolean>)[hasInstance] as never,
) as unknown as <Instance>(kind: abstract new (...given: never[]) => Instance, value: unknown) => value is Instance;

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

const { prototype: typed } = Object.getPrototypeOf(Uint8Array) as { readonly prototype: object };

/** What is asked of typed arrays: each is a getter or method of theirs. */
export const bufferOf = getterOf<ArrayBufferLike>(typed, "buffer");
export const lengthOf = getterOf<number>(typed, "length");
const offsetOf = getterOf<number>(typed, "byteOffset");
const isTyped = getterOf<string | undefined>(typed, Symbol.toStringTag);
const viewedBuffer = getterOf<ArrayBufferLike>(DataView.prototype, "buffer");
const viewedOffset = getterOf<number>(DataView.prototype, "byteOffset");
const viewedLength = getterOf<number>(DataView.prototype, "byteLength");
const typedBytes = getterOf<number>(typed, "byteLength");
/** setBytes writes bytes into others from a place on. */
export const setBytes: (target: Uint8Array, bytes: Uint8Array, at: number) => void = uncurried(
  Uint8Array.prototype.set,
);

/** bytesOf gives what a view lies over as bytes, without copying. */
export function bytesOf(view: ArrayBufferView): Uint8Array {
  if (isTyped(view) === undefined) return new Uint8Array(viewedBuffer(view), viewedOffset(view), viewedLength(view));
  return new Uint8Array(bufferOf(view), offsetOf(view), typedBytes(view));
}

/** part is a stretch of bytes, without copying; both ends must lie within. */
export function part(bytes: Uint8Array, from: number, to = lengthOf(bytes)): Uint8Array {
  return new Uint8Array(bufferOf(bytes), offsetOf(bytes) + from, to - from);
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
