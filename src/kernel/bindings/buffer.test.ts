import "#support/worker-globals.ts";
import { describe, expect, test } from "vitest";
import type { BindingCall } from "#support/answer-calls.ts";
import { differencesFromNode } from "#support/node-binding.ts";
import { oneOf, type SeededRandom, seededRandom } from "#support/seeded-random.ts";
import { bufferBinding } from "./buffer.ts";

/** The numbers of `enum encoding` in Node's `src/node.h`, for those that the library passes as numbers. */
const encodingNumbers = [1, 3, 4];
const pieces = (
  "a b z A Z 0 9 + / - _ = \t \n \0 \x7f \x80 é ß € \u0100 \uffff \u{1f642} \ud800 \udfff \udc00\ud800 " +
  "== 0f xg 6d6e YWJj -_8= a\u0161"
).split(" ");

function randomText(random: SeededRandom, most = 12): string {
  return Array.from({ length: random(most + 1) }, () => oneOf(random, pieces)).join("");
}

/** Bytes that begin or go on with a character of UTF-8 are likelier than chance. */
function randomBytes(random: SeededRandom, most = 24): Uint8Array {
  const telling = [0xc3, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0xed, 0xa0, 0x80, 0xd8, 0x61];
  return Uint8Array.from({ length: random(most + 1) }, () => (random(2) === 0 ? oneOf(random, telling) : random(256)));
}

/** Bytes of two kinds, so that a search finds what it looks for. */
function fewBytes(random: SeededRandom, most: number): Uint8Array {
  return Uint8Array.from({ length: random(most + 1) }, () => 0x61 + random(2));
}

function differences(make: (random: SeededRandom) => BindingCall, seed = 7, rounds = 600): string[] {
  const random = seededRandom(seed);
  const calls = Array.from({ length: rounds }, () => make(random));
  return differencesFromNode("buffer", bufferBinding(), calls);
}

describe("bytes to text", () => {
  test.each(["ascii", "latin1", "utf8", "ucs2", "hex", "base64", "base64url"])("%sSlice", (encoding) => {
    const found = differences((random) => {
      const bytes = randomBytes(random);
      const from = random(bytes.length + 1);
      const to = from + random(bytes.length - from + 1);
      return { method: `${encoding}Slice`, args: [bytes, ...([[], [from], [from, to]][random(3)] ?? [])] };
    });
    expect(found).toEqual([]);
  });

  test("a long text is cut into no pieces", () => {
    const bytes = Uint8Array.from({ length: 70_001 }, (_, at) => (at * 7) & 0xff);
    const methods = ["latin1Slice", "asciiSlice", "utf8Slice", "ucs2Slice", "hexSlice", "base64Slice"];
    const calls = methods.map((method) => ({ method, args: [bytes] }));
    expect(differencesFromNode("buffer", bufferBinding(), calls)).toEqual([]);
  });
});

describe("text to bytes", () => {
  const methods = "asciiWriteStatic latin1WriteStatic utf8WriteStatic ucs2Write hexWrite base64Write base64urlWrite";
  test.each(methods.split(" "))("%s cuts what does not fit", (method) => {
    const found = differences((random) => {
      const target = new Uint8Array(random(16)).fill(0xee);
      const offset = random(target.length + 1);
      const length = random(target.length - offset + 1);
      const text = randomText(random);
      return { method, args: [target, text, ...([[], [offset], [offset, length]][random(3)] ?? [])] };
    });
    expect(found).toEqual([]);
  });

  test("byteLengthUtf8", () => {
    expect(differences((random) => ({ method: "byteLengthUtf8", args: [randomText(random)] }))).toEqual([]);
  });
});

describe("search", () => {
  test("of a text in an encoding", () => {
    const found = differences((random) => {
      const encoding = oneOf(random, encodingNumbers);
      const unit = encoding === 3 ? "a\0b\0" : "ab";
      const bytes = new TextEncoder().encode(
        Array.from({ length: random(20) }, () => unit[random(unit.length)]).join(""),
      );
      const text = Array.from({ length: random(3) }, () => "ab"[random(2)]).join("");
      const args = [bytes, text, random(50) - 25, encoding, random(2) === 0, ...endOf(random)];
      return { method: "indexOfString", args };
    });
    expect(found).toEqual([]);
  });

  test("of bytes", () => {
    const found = differences((random) => {
      const args = [fewBytes(random, 20), fewBytes(random, 3), random(50) - 25, oneOf(random, encodingNumbers)];
      return { method: "indexOfBuffer", args: [...args, random(2) === 0, ...endOf(random)] };
    });
    expect(found).toEqual([]);
  });

  test("of one byte, of which only the low eight bits count", () => {
    const found = differences((random) => {
      const value = 0x60 + random(4) + 256 * random(3);
      return {
        method: "indexOfNumber",
        args: [fewBytes(random, 12), value, random(40) - 20, random(2) === 0, ...endOf(random)],
      };
    });
    expect(found).toEqual([]);
  });

  function endOf(random: SeededRandom): unknown[] {
    return [random(3) === 0 ? random(40) - 10 : 40];
  }
});

describe("whole buffers", () => {
  test("fill", () => {
    const names = "utf8 UTF-8 ucs2 UCS-2 utf16le utf-16LE latin1 binary ascii hex HEX base64 base64url".split(" ");
    const found = differences((random) => {
      const target = new Uint8Array(random(12)).fill(0xee);
      const value = random(3) === 0 ? randomBytes(random, 4) : randomText(random, 4);
      const from = random(target.length + 1);
      const to = from + random(target.length - from + 2);
      return { method: "fill", args: [target, value, from, to, oneOf(random, names)] };
    });
    expect(found).toEqual([]);
  });

  test("compare, whole and in part", () => {
    expect(differences((random) => ({ method: "compare", args: [fewBytes(random, 4), fewBytes(random, 4)] }))).toEqual(
      [],
    );
    const found = differences((random) => {
      const [one, other] = [fewBytes(random, 8), fewBytes(random, 8)];
      const [from, otherFrom] = [random(one.length + 1), random(other.length + 1)];
      const to = from + random(one.length - from + 1);
      const otherTo = otherFrom + random(other.length - otherFrom + 1);
      return { method: "compareOffset", args: [one, other, otherFrom, from, otherTo, to] };
    });
    expect(found).toEqual([]);
  });

  test("copy, also onto itself", () => {
    const found = differences((random) => {
      const source = randomBytes(random);
      const target = random(3) === 0 ? source : new Uint8Array(random(24)).fill(0xee);
      const to = random(target.length + 1);
      const from = random(source.length + 1);
      const count = random(Math.min(target.length - to, source.length - from) + 1);
      return { method: "copy", args: [source, target, to, from, count] };
    });
    expect(found).toEqual([]);
  });

  test("swaps", () => {
    const found = differences((random) => {
      const width = oneOf(random, [2, 4, 8]);
      const bytes = Uint8Array.from({ length: width * random(20) }, () => random(256));
      return { method: `swap${width * 8}`, args: [bytes] };
    });
    expect(found).toEqual([]);
  });

  test("isAscii and isUtf8", () => {
    const found = differences((random) => {
      const bytes = random(2) === 0 ? randomBytes(random, 5) : new TextEncoder().encode(randomText(random));
      return { method: oneOf(random, ["isAscii", "isUtf8"]), args: [bytes] };
    });
    expect(found).toEqual([]);
  });
});

describe("atob and btoa", () => {
  test("btoa", () => {
    expect(differences((random) => ({ method: "btoa", args: [randomText(random, 6)] }))).toEqual([]);
  });

  test("atob, with every way to be wrong", () => {
    const letters = "A Q Z a z 0 9 + / = == \n \f \v \t - _ é \u0141 YWJj YQ== YWI= \u00a0".split(" ").concat(" ");
    const found = differences(
      (random) => ({
        method: "atob",
        args: [Array.from({ length: random(6) }, () => oneOf(random, letters)).join("")],
      }),
      11,
      3000,
    );
    expect(found).toEqual([]);
  });
});
