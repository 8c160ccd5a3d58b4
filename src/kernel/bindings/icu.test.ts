import "#support/worker-globals.ts";
import { expect, test } from "vitest";
import { differencesFromNode } from "#support/node-binding.ts";
import { icuBinding } from "./icu.ts";
import { icuShell } from "./icu-shell.ts";

const binding = icuBinding((bytes) => Buffer.from(bytes));

test("every character takes as many columns as in Node", () => {
  const calls = [];
  for (let code = 0; code < 0x110000; code += 512) {
    const text = Array.from({ length: 512 }, (_, at) => String.fromCodePoint(code + at)).join("");
    calls.push({ method: "getStringWidth", args: [text] });
  }
  expect(differencesFromNode("icu", binding, calls)).toEqual([]);
}, 30_000);

test("texts of several characters are as wide as in Node, also by the short way for Latin letters", () => {
  const texts = ["ä\u0301é", "日本 x", "👨‍👩‍👧 a", "🇫🇷", "❤️", "\u00ad", "¡ÿ", "\u0080", "a\u0000é", "e\u0301", ""];
  const calls = texts.map((text) => ({ method: "getStringWidth", args: [text] }));
  expect(
    differencesFromNode(
      "icu",
      icuShell(() => binding),
      calls,
    ),
  ).toEqual([]);
});

test("buffers are transcoded as in Node", () => {
  const encodings = ["utf8", "ucs2", "utf16le", "latin1", "binary", "ascii", "hex"];
  const sources = [Buffer.from("a€é😀"), Buffer.from("aé", "latin1"), Buffer.from("x€😀", "utf16le")];
  const calls = sources.flatMap((source) =>
    encodings.flatMap((from) => encodings.map((to) => ({ method: "transcode", args: [source, from, to] }))),
  );
  expect(differencesFromNode("icu", binding, calls)).toEqual([]);
});

test("an encoding that there is not has no converter", () => {
  expect(differencesFromNode("icu", binding, [{ method: "getConverter", args: ["nope", 0] }])).toEqual([]);
});

test("a converter keeps the half of a character until the rest comes, and says what it cannot read", () => {
  const { getConverter, decode } = binding as {
    getConverter: (encoding: string, flags: number) => object;
    decode: (converter: object, bytes: Uint8Array, flags: number, encoding: string) => string;
  };
  const converter = getConverter("utf-16le", 2);
  expect(decode(converter, Uint8Array.of(0xac), 0, "utf-16le")).toBe("");
  expect(decode(converter, Uint8Array.of(0x20), 1, "utf-16le")).toBe("€");
  expect(() => decode(converter, Uint8Array.of(0xac), 1, "utf-16le")).toThrow(
    expect.objectContaining({ code: "ERR_ENCODING_INVALID_ENCODED_DATA" }),
  );
});
