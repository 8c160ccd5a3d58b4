import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import {
  base64Bytes,
  base64Text,
  byteText,
  encodedBytes,
  hexBytes,
  hexText,
  latin1Bytes,
  ucs2Bytes,
  ucs2Text,
  unshared,
  utf8Length,
  utf8Text,
} from "./buffer-text.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** A function that reads text out of a part of a buffer. */
function slice(read: (bytes: Uint8Array) => string) {
  return (bytes: Bytes, from = 0, to = bytes.length): string => read(bytes.subarray(from, Math.min(to, bytes.length)));
}

function put(target: Uint8Array, bytes: Uint8Array, offset: number, length: number): number {
  const written = Math.min(bytes.length, length, target.length - offset);
  target.set(bytes.subarray(0, written), offset);
  return written;
}

/** A function that writes text into a part of a buffer and tells how many bytes it took. */
function write(bytesOf: (text: string) => Uint8Array) {
  return (target: Bytes, text: string, offset = 0, length = target.length - offset): number =>
    put(target, bytesOf(text), offset, length);
}

/** Writes whole UTF-16 units only. */
function writeUcs2(target: Bytes, text: string, offset = 0, length = target.length - offset): number {
  const room = Math.min(length, target.length - offset);
  return put(target, ucs2Bytes(text), offset, room - (room % 2));
}

function writeUtf8(target: Bytes, text: string, offset = 0, length = target.length - offset): number {
  // `encodeInto` never writes half a character, nor does Node.
  return new host.TextEncoder().encodeInto(text, target.subarray(offset, offset + length)).written;
}

/** The bytes of a view of whatever kind. */
function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function compare(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(one.length - other.length);
}

/** Encodings by number as `indexOfString` is given them, in the order of `enum encoding` in Node's `src/node.h`. */
const numbered = ["ascii", "utf8", "base64", "ucs2", "latin1", "hex", "buffer", "base64url"];

/** The bytes of text in an encoding: its number, or its name as a program may write it. */
function encoded(text: string, encoding: number | string): Uint8Array {
  return encodedBytes(text, typeof encoding === "number" ? numbered[encoding] : encoding);
}

const ucs2 = 3;

/** Where a search begins; -1 where nothing can be found. As `IndexOfOffset` of Node's `src/node_buffer.cc`. */
function startOfSearch(length: number, offset: number, needed: number, forward: boolean): number {
  if (offset < 0) {
    if (offset + length >= 0) return length + offset;
    return forward || needed === 0 ? 0 : -1;
  }
  if (offset + needed <= length) return offset;
  if (needed === 0) return length;
  return forward ? -1 : length - 1;
}

/** Searches the bytes before `end`; text in UTF-16 is found only where a unit begins. */
function indexOf(
  bytes: Uint8Array,
  needle: Uint8Array,
  offset: number,
  encoding: number,
  forward: boolean,
  end: number,
): number {
  const width = encoding === ucs2 ? 2 : 1;
  const within = Math.min(bytes.length, Math.max(end, 0));
  const length = within - (within % width);
  const start = startOfSearch(bytes.length, offset, needle.length, forward);
  if (needle.length === 0) return Math.min(start, length);
  if (start === -1 || needle.length > length || (forward && start + needle.length > length)) return -1;
  const needed = needle.length - (needle.length % width);
  const last = length - needed;
  if (needed === 0) return -1;
  const first = start - (start % width);
  for (let at = forward ? first : Math.min(first, last); at >= 0 && at <= last; at += forward ? width : -width) {
    let same = 0;
    while (same < needed && bytes[at + same] === needle[same]) same += 1;
    if (same === needed) return at;
  }
  return -1;
}

function swap(bytes: Uint8Array, width: number): void {
  for (let at = 0; at + width <= bytes.length; at += width) bytes.subarray(at, at + width).reverse();
}

function outOfRange(name: string): Error {
  const error = new RangeError(`The value of "${name}" is out of range.`);
  return Object.assign(error, { code: "ERR_OUT_OF_RANGE" });
}

/** The `buffer` binding: what Node's Buffer does in C++, on the browser's text coders. */
export function bufferBinding(): Binding {
  return {
    kMaxLength: 2 ** 32,
    setDetachKey() {},
    createUnsafeArrayBuffer: (size: number) => new ArrayBuffer(size),
    arrayBufferAlignedOffset: () => 0,
    byteLengthUtf8: utf8Length,
    compare: (one: ArrayBufferView, other: ArrayBufferView) => compare(bytesOf(one), bytesOf(other)),
    compareOffset(
      source: Uint8Array,
      target: Uint8Array,
      targetStart: number,
      sourceStart: number,
      targetEnd: number,
      sourceEnd: number,
    ) {
      if (sourceStart > source.length) throw outOfRange("sourceStart");
      if (targetStart > target.length) throw outOfRange("targetStart");
      return compare(source.subarray(sourceStart, sourceEnd), target.subarray(targetStart, targetEnd));
    },
    copy(source: Uint8Array, target: Uint8Array, targetStart: number, sourceStart: number, count: number) {
      target.set(source.subarray(sourceStart, sourceStart + count), targetStart);
      return count;
    },
    copyArrayBuffer(target: ArrayBuffer, targetStart: number, source: ArrayBuffer, sourceStart: number, count: number) {
      new Uint8Array(target, targetStart, count).set(new Uint8Array(source, sourceStart, count));
    },
    /** Answers -1 for an empty pattern and -2 for a range out of bounds, as Node's does. */
    fill(target: Uint8Array, value: string | number | Uint8Array, from: number, to: number, encoding?: string) {
      if (from < 0 || to > target.length) return -2;
      if (from >= to) return undefined;
      if (typeof value === "number") return void target.fill(value & 0xff, from, to);
      const pattern = typeof value === "string" ? encoded(value, encoding ?? "utf8") : value;
      if (pattern.length === 0) return -1;
      for (let at = from; at < to; at += 1) target[at] = pattern[(at - from) % pattern.length] ?? 0;
      return undefined;
    },
    indexOfString(bytes: Uint8Array, text: string, offset: number, encoding: number, forward: boolean, end: number) {
      // A negative offset counts from the last whole unit; where bytes are looked for, from the last byte.
      const whole = encoding === ucs2 ? bytes.subarray(0, bytes.length - (bytes.length % 2)) : bytes;
      return indexOf(whole, encoded(text, encoding), offset, encoding, forward, end);
    },
    indexOfBuffer: indexOf,
    indexOfNumber: (bytes: Uint8Array, value: number, offset: number, forward: boolean, end: number) =>
      indexOf(bytes, Uint8Array.of(value), offset, 1, forward, end),
    swap16: (bytes: Uint8Array) => swap(bytes, 2),
    swap32: (bytes: Uint8Array) => swap(bytes, 4),
    swap64: (bytes: Uint8Array) => swap(bytes, 8),
    isAscii: (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80),
    isUtf8(bytes: Uint8Array) {
      try {
        new host.TextDecoder("utf-8", { fatal: true }).decode(unshared(bytes));
        return true;
      } catch {
        return false;
      }
    },
    /** Answers -1 for a character above U+00FF. */
    btoa: (text: string) => (/[^\0-\xff]/.test(text) ? -1 : base64Text(latin1Bytes(text), false)),
    /** Answers -1 where one letter is left over, and -2 for a character that is not allowed where it stands. */
    atob(text: string) {
      const [, letters, padding = ""] = /^([A-Za-z0-9+/]*)(=*)$/.exec(text.replace(/[\t\n\f\r ]/g, "")) ?? [];
      if (letters === undefined || padding.length > 2) return -2;
      const odd = letters.length % 4;
      if (odd === 1) return -1;
      if (padding !== "" && odd + padding.length !== 4) return -2;
      return byteText(base64Bytes(letters), 0xff);
    },
    asciiSlice: slice((bytes) => byteText(bytes, 0x7f)),
    latin1Slice: slice((bytes) => byteText(bytes, 0xff)),
    utf8Slice: slice(utf8Text),
    ucs2Slice: slice(ucs2Text),
    hexSlice: slice(hexText),
    base64Slice: slice((bytes) => base64Text(bytes, false)),
    base64urlSlice: slice((bytes) => base64Text(bytes, true)),
    base64Write: write(base64Bytes),
    base64urlWrite: write(base64Bytes),
    hexWrite: write(hexBytes),
    ucs2Write: writeUcs2,
    utf8WriteStatic: writeUtf8,
    asciiWriteStatic: write(latin1Bytes),
    latin1WriteStatic: write(latin1Bytes),
  };
}
