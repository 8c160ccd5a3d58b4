// How structured clone goes through an object, and how something in it is put in the place of something else.
import { append, apply, defineProperty, hasOwn, isArray, SafeSet, uncurried } from "../intrinsics.ts";
import { isDate, isMap, isNativeError, isRegExp, isSet } from "./types.ts";

const { getPrototypeOf, prototype: plain } = Object;
const { isView } = ArrayBuffer;
type Each<Kind> = (self: Kind, callback: (value: unknown, key: unknown) => void) => void;
const eachOfMap: Each<Map<unknown, unknown>> = uncurried(Map.prototype.forEach);
const eachOfSet: Each<Set<unknown>> = uncurried(Set.prototype.forEach);

const clearMap: (map: Map<unknown, unknown>) => void = uncurried(Map.prototype.clear);
const clearSet: (set: Set<unknown>) => void = uncurried(Set.prototype.clear);
const setInMap = uncurried(Map.prototype.set) as (map: Map<unknown, unknown>, key: unknown, value: unknown) => void;
const addToSet = uncurried(Set.prototype.add) as (set: Set<unknown>, value: unknown) => void;

const ofV8 = new SafeSet<string>();
const names = [
  "Array",
  "Arguments",
  "Function",
  "Map",
  "Set",
  "Date",
  "RegExp",
  "Number",
  "String",
  "Boolean",
  "BigInt",
];
const numbered = [
  "Int8",
  "Uint8",
  "Uint8Clamped",
  "Int16",
  "Uint16",
  "Int32",
  "Uint32",
  "Float16",
  "Float32",
  "Float64",
];
for (const name of [
  ...names,
  "ArrayBuffer",
  "SharedArrayBuffer",
  "DataView",
  "Promise",
  "WeakMap",
  "WeakSet",
  "Generator",
]) {
  ofV8.add(`[object ${name}]`);
}
for (const name of [...numbered, "BigInt64", "BigUint64"]) ofV8.add(`[object ${name}Array]`);
const { toString } = Object.prototype;
const arrayPrototype = Array.prototype;

/** Whether an object is a plain one, or an array, by what it inherits from. */
export function isPlain(object: object): boolean {
  const prototype: unknown = getPrototypeOf(object);
  return prototype === plain || prototype === arrayPrototype;
}

/** Whether a plain object has no other in it. Its names are gone through without a list of them: there may be many such. */
export function isLeaf(object: object): boolean {
  for (const name in object) {
    if (!hasOwn(object, name)) continue;
    const value = (object as Record<string, unknown>)[name];
    if ((typeof value === "object" && value !== null) || typeof value === "function") return false;
  }
  return true;
}

/** Whether V8 clones an object in a way of its own: it does not ask Node about those, and no mark tells anything. */
export function isKnownToV8(object: object): boolean {
  return typeof object === "function" || ofV8.has(apply(toString, object, []) as string);
}

/** Whether an object is cloned member by member. What has a class of the browser's is cloned as that. */
export function hasMembers(value: object): boolean {
  if (isArray(value) || isMap(value) || isSet(value)) return true;
  if (isView(value) || isDate(value) || isRegExp(value)) return false;
  const prototype: unknown = getPrototypeOf(value);
  return prototype === null || prototype === plain || !isNativeError(value);
}

/** entriesOf is what is in a map or set, one behind the other: in a map each key before its value. */
export function entriesOf(holder: Map<unknown, unknown> | Set<unknown>): unknown[] {
  const entries: unknown[] = [];
  if (isMap(holder)) {
    eachOfMap(holder, (value, key) => {
      append(entries, key);
      append(entries, value);
    });
  } else eachOfSet(holder, (value) => append(entries, value));
  return entries;
}

/** Puts a value where another was; the entries of a map or set keep their order. */
export function put(holder: object, key: PropertyKey, value: unknown): void {
  if (isMap(holder)) {
    const entries = entriesOf(holder);
    entries[key as number] = value;
    clearMap(holder);
    for (let at = 0; at < entries.length; at += 2) setInMap(holder, entries[at], entries[at + 1]);
  } else if (isSet(holder)) {
    const entries = entriesOf(holder);
    entries[key as number] = value;
    clearSet(holder);
    for (let at = 0; at < entries.length; at += 1) addToSet(holder, entries[at]);
  } else if (!defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })) {
    throw new TypeError("An object of Node's library cannot be cloned inside of a frozen object here.");
  }
}
