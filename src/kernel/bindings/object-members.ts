// How structured clone goes through an object, and how something in it is put in the place of something else.
import { apply, defineProperty, isArray, SafeSet } from "../intrinsics.ts";

const { getPrototypeOf } = Object;
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

/** Whether V8 clones an object in a way of its own: it does not ask Node about those, and no mark tells anything. */
export function isKnownToV8(object: object): boolean {
  return typeof object === "function" || ofV8.has(apply(toString, object, []) as string);
}

/** Whether an object is cloned member by member. What has a class of the browser's is cloned as that. */
export function hasMembers(value: object): boolean {
  if (isArray(value) || value instanceof Map || value instanceof Set) return true;
  if (ArrayBuffer.isView(value) || value instanceof Date || value instanceof RegExp) return false;
  const prototype: unknown = getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || !(value instanceof Error);
}

/** Puts a value where another was; the entries of a map or set keep their order. */
export function put(holder: object, key: PropertyKey, value: unknown): void {
  if (holder instanceof Map) {
    const flat = [...Map.prototype.entries.call(holder)].flat(1) as unknown[];
    flat[key as number] = value;
    holder.clear();
    for (let at = 0; at < flat.length; at += 2) holder.set(flat[at], flat[at + 1]);
  } else if (holder instanceof Set) {
    const all = [...Set.prototype.values.call(holder)] as unknown[];
    all[key as number] = value;
    holder.clear();
    for (let at = 0; at < all.length; at += 1) holder.add(all[at]);
  } else if (!defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true })) {
    throw new TypeError("An object of Node's library cannot be cloned inside of a frozen object here.");
  }
}
