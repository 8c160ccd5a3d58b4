// Text to bytes and back, as Node's encodings do it: what does not fit is cut, what is not valid is skipped.
import { host } from "../guest/host.ts";
import { bufferOf } from "../intrinsics.ts";
import { isArrayBuffer } from "./types.ts";

const encoder = new host.TextEncoder();
const decoder = new host.TextDecoder("utf-8", { ignoreBOM: true });
const base64Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const urlLetters = `${base64Letters.slice(0, 62)}-_`;
const chunk = 8192;
/** How many UTF-16 units a text can have. */
const mostUnits = 0x1fffffe8;

function assertFits(units: number): void {
  if (units > mostUnits) throw tooLong();
}

function tooLong(): Error {
  const error = new Error(`Cannot create a string longer than 0x${mostUnits.toString(16)} characters`);
  return Object.assign(error, { code: "ERR_STRING_TOO_LONG" });
}

/** The bytes of `text` in UTF-8; a lone surrogate becomes U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** The bytes, copied where they lie in shared memory, which a page may not decode. */
export function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return isArrayBuffer(bufferOf(bytes)) ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

/** Decodes UTF-8; a bad byte becomes U+FFFD. The browser gives an empty text where it would be too long. */
export function utf8Text(bytes: Uint8Array): string {
  const text = decoder.decode(unshared(bytes));
  if (text.length === 0 && bytes.length > 0) throw tooLong();
  return text;
}

/** One character for each byte, with only the bits in `mask`. */
export function byteText(bytes: Uint8Array, mask: number): string {
  assertFits(bytes.length);
  let text = "";
  for (let from = 0; from < bytes.length; from += chunk) {
    text += String.fromCharCode(...bytes.subarray(from, from + chunk).map((byte) => byte & mask));
  }
  return text;
}

/** The low byte of each UTF-16 unit. */
export function latin1Bytes(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) & 0xff);
}

/** Two bytes for each UTF-16 unit, the low one first. */
export function ucs2Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

/** UTF-16 units of pairs of bytes; an odd last byte is left out. */
export function ucs2Text(bytes: Uint8Array): string {
  assertFits(bytes.length / 2);
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
  }
  return text;
}

/** Pairs of hexadecimal digits, up to the first that is none. Node looks only at the low byte of each character. */
export function hexBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at + 1 < text.length; at += 2) {
    const pair = String.fromCharCode(text.charCodeAt(at) & 0xff, text.charCodeAt(at + 1) & 0xff);
    if (!/^[0-9a-f]{2}$/i.test(pair)) break;
    bytes.push(Number.parseInt(pair, 16));
  }
  return Uint8Array.from(bytes);
}

/** Hexadecimal digits of bytes. */
export function hexText(bytes: Uint8Array): string {
  assertFits(bytes.length * 2);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The bytes of base64 in either alphabet; other characters are skipped, the first `=` ends it. Node looks only at the low
 * byte of each character.
 */
export function base64Bytes(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = String.fromCharCode(text.charCodeAt(at) & 0xff);
    if (letter === "=") break;
    const value = base64Letters.indexOf(letter) === -1 ? urlLetters.indexOf(letter) : base64Letters.indexOf(letter);
    if (value === -1) continue;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

/** Base64 of bytes: padded, or with the letters of addresses and no padding. */
export function base64Text(bytes: Uint8Array, forUrl: boolean): string {
  assertFits((bytes.length * 4) / 3);
  const letters = forUrl ? urlLetters : base64Letters;
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += (letters[group >> 18] ?? "") + (letters[(group >> 12) & 63] ?? "");
    text += left > 1 ? (letters[(group >> 6) & 63] ?? "") : forUrl ? "" : "=";
    text += left > 2 ? (letters[group & 63] ?? "") : forUrl ? "" : "=";
  }
  return text;
}

/** How many bytes `text` takes in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    const next = text.charCodeAt(at + 1);
    if (unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff) {
      at += 1; // A pair is two units and four bytes.
    }
  }
  return bytes;
}

/** The bytes of text in one of Node's encodings; in UTF-8 where it names none. */
export function encodedBytes(text: string, encoding: unknown): Uint8Array {
  switch (typeof encoding === "string" ? encoding.toLowerCase() : "utf8") {
    case "latin1":
    case "binary":
    case "ascii":
      return latin1Bytes(text);
    case "hex":
      return hexBytes(text);
    case "base64":
    case "base64url":
      return base64Bytes(text);
    case "ucs2":
    case "ucs-2":
    case "utf16le":
    case "utf-16le":
      return ucs2Bytes(text);
    default:
      return utf8Bytes(text);
  }
}
