// How long a message is as structured-clone bytes, counted and not made: what `v8.serialize(message).length` says on Node
// (V8's `src/objects/value-serializer.cc`), so that both engines tell the same of the same message.
import { append, hasOwn, isArray, SafeMap } from "../intrinsics.ts";

/** How many values are looked at: a message with more in it is not measured. */
const mostParts = 1000;
/** How long a string may be that is looked at, in UTF-16 units. */
const longestString = 1_000_000;
/** The two bytes that V8 puts before every value. */
const header = 2;

const { getOwnPropertyDescriptor, getOwnPropertyNames, getPrototypeOf } = Object;
const arrayPrototype = Array.prototype;
const objectPrototype = Object.prototype;
const { isView } = ArrayBuffer;
const viewLength = getterOfViews();
const bufferLength = lengthGetter(ArrayBuffer.prototype);
const isOneByte = matcher(/^[\0-\xff]*$/);

/** Something in a message that is not measured: looking would cost much, could be noticed, or would be wrong. */
const unmeasured = Symbol("unmeasured");

interface Count {
  bytes: number;
  parts: number;
  /** Objects by the number under which a second mention refers to them. */
  readonly seen: SafeMap<object, number>;
}

/**
 * messageBytes tells how long a message is: the bytes of a buffer, or the length of plain data; undefined for anything
 * else. To be called once the message is known to be cloneable, so that no proxy is in it.
 */
export function messageBytes(message: unknown): number | undefined {
  if (typeof message === "object" && message !== null) {
    if (isView(message)) return viewLength(message);
    const length = bufferLength(message);
    if (length !== undefined) return length;
  }
  const count: Count = { bytes: header, parts: mostParts, seen: new SafeMap() };
  try {
    add(count, message);
    return count.bytes;
  } catch (error) {
    if (error === unmeasured) return undefined;
    throw error;
  }
}

function giveUp(): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  throw unmeasured;
}

function add(count: Count, value: unknown): void {
  count.parts -= 1;
  if (count.parts < 0) giveUp();
  switch (typeof value) {
    case "undefined":
    case "boolean":
      count.bytes += 1;
      return;
    case "number":
      count.bytes += numberBytes(value);
      return;
    case "string":
      addString(count, value);
      return;
    case "object":
      if (value === null) count.bytes += 1;
      else addObject(count, value);
      return;
    default:
      // A bigint's digits are made to be counted, which may cost much; nothing else is cloneable.
      giveUp();
  }
}

/** A small integer is written in seven bits a byte, its sign last; any other number in eight bytes. */
function numberBytes(value: number): number {
  return isSmall(value) ? 1 + varint((value << 1) ^ (value >> 31)) : 9;
}

function isSmall(value: number): boolean {
  return (value | 0) === value && !(value === 0 && 1 / value < 0);
}

/** How many bytes a number takes in seven bits each. */
function varint(value: number): number {
  let bytes = 1;
  for (let left = value >>> 7; left !== 0; left >>>= 7) bytes += 1;
  return bytes;
}

function addString(count: Count, text: string): void {
  if (text.length >= longestString) giveUp();
  if (isOneByte(text)) {
    count.bytes += 1 + varint(text.length) + text.length;
    return;
  }
  const length = text.length * 2;
  const before = 1 + varint(length);
  // Two-byte text begins at an even place.
  count.bytes += (count.bytes + before) % 2;
  count.bytes += before + length;
}

function addObject(count: Count, value: object): void {
  const known = count.seen.get(value);
  if (known !== undefined) {
    count.bytes += 1 + varint(known);
    return;
  }
  count.seen.set(value, count.seen.size);
  const prototype: unknown = getPrototypeOf(value);
  const asArray = isArray(value);
  if (asArray ? prototype !== arrayPrototype : prototype !== objectPrototype && prototype !== null) giveUp();
  if (asArray) addArray(count, value);
  else count.bytes += 1;
  const names = getOwnPropertyNames(value);
  let properties = 0;
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at] as string;
    const { enumerable, value: part, get } = getOwnPropertyDescriptor(value, name) as PropertyDescriptor;
    if (get !== undefined) giveUp();
    if (enumerable !== true || (asArray && isIndex(name))) continue;
    properties += 1;
    if (isIndex(name)) count.bytes += indexBytes(+name);
    else addString(count, name);
    add(count, part);
  }
  count.bytes += 1 + varint(properties) + (asArray ? varint(value.length) : 0);
}

/** The places of an array come before its other properties. One with gaps is written in another way, and not measured. */
function addArray(count: Count, value: readonly unknown[]): void {
  const { length } = value;
  if (length > count.parts) giveUp();
  count.bytes += 1 + varint(length);
  const places: unknown[] = [];
  let numbers = 0;
  let smallOnes = 0;
  for (let at = 0; at < length; at += 1) {
    if (!hasOwn(value, at)) giveUp();
    const { get, value: part } = getOwnPropertyDescriptor(value, at) as PropertyDescriptor;
    if (get !== undefined) giveUp();
    append(places, part);
    if (typeof part !== "number") continue;
    numbers += 1;
    if (isSmall(part)) smallOnes += 1;
  }
  // An array of numbers of which one is not small holds doubles only.
  if (numbers === length && smallOnes < length) {
    count.bytes += 9 * length;
    count.parts -= length;
    return;
  }
  for (let at = 0; at < length; at += 1) add(count, places[at]);
}

function isIndex(name: string): boolean {
  const number = +name >>> 0;
  return `${number}` === name && number !== 0xffff_ffff;
}

/** A property's number is written as any number; past the small integers in eight bytes. */
function indexBytes(index: number): number {
  return index < 2 ** 31 ? 1 + varint((index << 1) ^ (index >> 31)) : 9;
}

type Getter<Value> = (of: object) => Value;

function getterOfViews(): Getter<number> {
  const typed = Object.getOwnPropertyDescriptor(getPrototypeOf(Uint8Array.prototype), "byteLength")?.get;
  const view = Object.getOwnPropertyDescriptor(DataView.prototype, "byteLength")?.get;
  const { apply } = Reflect;
  return (of) => {
    try {
      return apply(view as () => number, of, []) as number;
    } catch {
      return apply(typed as () => number, of, []) as number;
    }
  };
}

function lengthGetter(prototype: object): Getter<number | undefined> {
  const get = Object.getOwnPropertyDescriptor(prototype, "byteLength")?.get as () => number;
  const { apply } = Reflect;
  return (of) => {
    try {
      return apply(get, of, []) as number;
    } catch {
      return undefined;
    }
  };
}

function matcher(pattern: RegExp): (text: string) => boolean {
  const exec = pattern.exec.bind(pattern);
  return (text) => exec(text) !== null;
}
