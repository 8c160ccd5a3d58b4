import { host } from "../guest/host.ts";
import type { Binding } from "./binding.ts";
import {
  base64Bytes,
  base64Text,
  byteText,
  hexBytes,
  hexText,
  latin1Bytes,
  ucs2Bytes,
  ucs2Text,
  utf8Bytes,
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

function writeUtf8(target: Bytes, text: string, offset = 0, length = target.length - offset): number {
  // `encodeInto` never writes half a character, nor does Node.
  return new host.TextEncoder().encodeInto(text, target.subarray(offset, offset + length)).written;
}

function compare(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(one.length - other.length);
}

/** Encodings as `indexOfString` and `fill` are given them: the order of `enum encoding` in Node's `src/node.h`. */
function encoded(text: string, encoding: number | string): Uint8Array {
  switch (encoding) {
    case 2:
    case "base64":
    case 7:
    case "base64url":
      return base64Bytes(text);
    case 3:
    case "ucs2":
    case "utf16le":
      return ucs2Bytes(text);
    case 4:
    case "latin1":
    case "binary":
    case 0:
    case "ascii":
      return latin1Bytes(text);
    case 5:
    case "hex":
      return hexBytes(text);
    default:
      return utf8Bytes(text);
  }
}

function indexOf(haystack: Uint8Array, needle: Uint8Array, offset: number, forward: boolean): number {
  const last = haystack.length - needle.length;
  let at = offset < 0 ? haystack.length + offset : offset;
  if (at < 0) at = forward ? 0 : -1;
  if (!forward) at = Math.min(at, last);
  for (; forward ? at <= last : at >= 0; at += forward ? 1 : -1) {
    let same = 0;
    while (same < needle.length && haystack[at + same] === needle[same]) same += 1;
    if (same === needle.length) return at;
  }
  return -1;
}

function swap(bytes: Uint8Array, width: number): Uint8Array {
  for (let at = 0; at + width <= bytes.length; at += width) bytes.subarray(at, at + width).reverse();
  return bytes;
}

/** The `buffer` binding: what Node's Buffer does in C++, on the browser's text coders. */
export function bufferBinding(): Binding {
  return {
    kMaxLength: 2 ** 32,
    setDetachKey() {},
    createUnsafeArrayBuffer: (size: number) => new ArrayBuffer(size),
    arrayBufferAlignedOffset: () => 0,
    byteLengthUtf8: utf8Length,
    compare,
    compareOffset: (
      source: Uint8Array,
      target: Uint8Array,
      targetStart: number,
      sourceStart: number,
      targetLength: number,
      sourceLength: number,
    ) =>
      compare(
        source.subarray(sourceStart, sourceStart + sourceLength),
        target.subarray(targetStart, targetStart + targetLength),
      ),
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
      if (typeof value === "number") return void target.fill(value & 0xff, from, to);
      const pattern = typeof value === "string" ? encoded(value, encoding ?? "utf8") : value;
      if (pattern.length === 0) return -1;
      for (let at = from; at < to; at += 1) target[at] = pattern[(at - from) % pattern.length] ?? 0;
      return undefined;
    },
    indexOfString: (bytes: Uint8Array, text: string, offset: number, encoding: number, forward: boolean) =>
      indexOf(bytes, encoded(text, encoding), offset, forward),
    indexOfBuffer: (bytes: Uint8Array, other: Uint8Array, offset: number, _encoding: number, forward: boolean) =>
      indexOf(bytes, other, offset, forward),
    indexOfNumber: (bytes: Uint8Array, value: number, offset: number, forward: boolean) =>
      indexOf(bytes, Uint8Array.of(value), offset, forward),
    swap16: (bytes: Uint8Array) => swap(bytes, 2),
    swap32: (bytes: Uint8Array) => swap(bytes, 4),
    swap64: (bytes: Uint8Array) => swap(bytes, 8),
    isAscii: (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80),
    isUtf8(bytes: Uint8Array) {
      try {
        new host.TextDecoder("utf-8", { fatal: true }).decode(bytes);
        return true;
      } catch {
        return false;
      }
    },
    btoa: (text: string) => (/[^\0-\xff]/.test(text) ? -1 : base64Text(latin1Bytes(text), false)),
    atob(text: string) {
      const letters = text.replace(/[\t\n\f\r ]/g, "");
      if (/[^A-Za-z0-9+/=]/.test(letters)) return -1;
      if (letters.replace(/={1,2}$/, "").length % 4 === 1) return -3;
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
    ucs2Write: write(ucs2Bytes),
    utf8WriteStatic: writeUtf8,
    asciiWriteStatic: write(latin1Bytes),
    latin1WriteStatic: write(latin1Bytes),
  };
}
