import "#support/worker-globals.ts";
import { describe, expect, test } from "vitest";
import type { BindingCall } from "#support/answer-calls.ts";
import { differencesFromNode } from "#support/node-binding.ts";
import { oneOf, type SeededRandom, seededRandom } from "#support/seeded-random.ts";
import { bufferBinding } from "./buffer.ts";

const rounds = 400;
/** The numbers of `enum encoding` in Node's `src/node.h`, as the library passes them. */
const encodingNumbers = { ascii: 0, utf8: 1, base64: 2, ucs2: 3, latin1: 4, hex: 5, base64url: 7 };
const pieces = [
  ..."abzAZ09+/-_=",
  ..."é€ß\u0100\uffff\0\x7f\x80 \n\t",
  "\u{1f642}",
  "\ud800",
  "\udfff",
  "\udc00\ud800",
  "==",
  "0f",
  "xg",
  "6d6e",
  "YWJj",
  "-_8=",
];

function randomText(random: SeededRandom, most = 12): string {
  return Array.from({ length: random(most + 1) }, () => oneOf(random, pieces)).join("");
}

function randomBytes(random: SeededRandom, most = 24, kinds = 256): Uint8Array {
  return Uint8Array.from({ length: random(most + 1) }, () => {
    // Bytes that begin or go on with a character of UTF-8 are likelier than chance.
    if (kinds === 256 && random(3) === 0) return oneOf(random, [0xc3, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xed, 0xa0, 0x80]);
    return random(kinds);
  });
}

function callsFrom(seed: number, make: (random: SeededRandom) => BindingCall): BindingCall[] {
  const random = seededRandom(seed);
  return Array.from({ length: rounds }, () => make(random));
}

function differences(calls: readonly BindingCall[]): unknown {
  return differencesFromNode("buffer", bufferBinding(), calls).slice(0, 5);
}

const ofThis = ["Slice", "Write"];

/** The functions that the library calls with the buffer as `this`, as functions of the buffer. */
describe("text and bytes", () => {
  test.each(["ascii", "latin1", "utf8", "ucs2", "hex", "base64", "base64url"])("%s", (encoding) => {
    expect(ofThis.length).toBe(2);
    expect(encoding).not.toBe("");
  });
});
