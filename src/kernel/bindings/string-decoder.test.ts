import "#support/worker-globals.ts";
import { StringDecoder } from "node:string_decoder";
import { describe, expect, test } from "vitest";
import { oneOf, type SeededRandom, seededRandom } from "#support/seeded-random.ts";
import { stringDecoderBinding } from "./string-decoder.ts";

/** As `internalBinding('string_decoder')` of Node lists them. */
const layout = {
  encodings: ["ascii", "utf8", "base64", "utf16le", "latin1", "hex", "buffer", "base64url"],
  kIncompleteCharactersStart: 0,
  kMissingBytes: 4,
  kBufferedBytes: 5,
  kEncodingField: 6,
};
const size = 7;

interface Decoding {
  readonly decode: (state: Uint8Array, bytes: Uint8Array) => string;
  readonly flush: (state: Uint8Array) => string;
}

/** A text, what is kept of an unfinished character, and how much of it is missing. */
type Step = readonly [string, string, number, number];

function stepsOfNode(encoding: string, chunks: readonly Uint8Array[]): Step[] {
  const decoder = new StringDecoder(encoding as BufferEncoding) as StringDecoder & LegacyFields;
  const step = (text: string): Step => {
    const held = decoder.lastTotal - decoder.lastNeed;
    return [text, Buffer.from(decoder.lastChar.subarray(0, held)).toString("hex"), held, decoder.lastNeed];
  };
  return [...chunks.map((chunk) => step(decoder.write(Buffer.from(chunk)))), step(decoder.end())];
}

interface LegacyFields {
  readonly lastChar: Uint8Array;
  readonly lastNeed: number;
  readonly lastTotal: number;
}

function stepsOfOurs(encoding: string, chunks: readonly Uint8Array[]): Step[] {
  const { decode, flush } = stringDecoderBinding(layout) as unknown as Decoding;
  const state = new Uint8Array(size);
  state[layout.kEncodingField] = layout.encodings.indexOf(encoding);
  const step = (text: string): Step => {
    const held = state[layout.kBufferedBytes] ?? 0;
    const kept = Buffer.from(state.subarray(0, held)).toString("hex");
    return [text, kept, held, state[layout.kMissingBytes] ?? 0];
  };
  // As `StringDecoder.prototype.end` of the library: nothing is flushed where nothing is kept.
  const end = (): string => ((state[layout.kBufferedBytes] ?? 0) > 0 ? flush(state) : "");
  return [...chunks.map((chunk) => step(decode(state, chunk))), step(end())];
}

const texts = ["plain", "é€\u{1f642}", "\ufeffbom", "日本語", "a\u{10ffff}b", "\ud83d"];
const bad = ["ff", "c3", "e282", "f09f99", "eda080", "f8808080", "80bf", "c080", "f4908080", "00d8", "3dd8", "d800dc"];

function randomBytes(random: SeededRandom, encoding: string): Uint8Array {
  const parts = Array.from({ length: 1 + random(6) }, () => {
    if (random(3) === 0) return Buffer.from(oneOf(random, bad), "hex");
    return Buffer.from(oneOf(random, texts), encoding === "utf16le" ? "utf16le" : "utf8");
  });
  return Buffer.concat(parts);
}

function cut(bytes: Uint8Array, random: SeededRandom): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = random(5);
    chunks.push(bytes.slice(at, at + length));
    at += length;
  }
  return chunks;
}

describe("text out of chunks that cut characters", () => {
  test.each(layout.encodings.filter((name) => name !== "buffer"))("%s", (encoding) => {
    const random = seededRandom(encoding.length);
    let unfinished = 0;
    for (let round = 0; round < 1500; round += 1) {
      const chunks = cut(randomBytes(random, encoding), random);
      const node = stepsOfNode(encoding, chunks);
      expect(
        stepsOfOurs(encoding, chunks),
        JSON.stringify(chunks.map((one) => Buffer.from(one).toString("hex"))),
      ).toEqual(node);
      unfinished += node.filter(([, , held]) => held > 0).length;
    }
    // The chunks must have cut characters where there are any to cut.
    if (!["ascii", "latin1", "hex"].includes(encoding)) expect(unfinished).toBeGreaterThan(100);
  });
});
