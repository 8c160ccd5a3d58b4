import { describe, expect, it } from "vitest";
import { seededRandom } from "#support/seeded-random.ts";
import { FrameDecoder } from "./frame-decoder.ts";

const key = "0123456789abcdef";

function frame(label: string, withKey = key): string {
  return `\u001e${withKey}${JSON.stringify({ at: 1, lane: "main", type: "marked", label })}\u001f`;
}

/** What a stream gives, cut where `lengths` says: text as it is, facts as their labels in angle brackets. */
function decoded(stream: Uint8Array, nextLength: () => number = () => stream.length): string {
  const bytes: number[] = [];
  const put = (text: string): void => void bytes.push(...Buffer.from(text));
  const decoder = new FrameDecoder(key, {
    onFact: (fact) => {
      put(`<${fact.type === "marked" ? fact.label : fact.type}>`);
    },
    onBytes: (more) => {
      for (const byte of more) bytes.push(byte);
    },
  });
  for (let at = 0, length; at < stream.length; at += length) {
    length = nextLength();
    decoder.push(stream.subarray(at, at + length));
  }
  decoder.flush();
  return Buffer.from(bytes).toString();
}

const cases: Readonly<Record<string, readonly [stream: string, found: string]>> = {
  "text alone": ["one\ntwo\n", "one\ntwo\n"],
  "frames and text": [`${frame("a")}one${frame("b")}${frame("c")}two`, "<a>one<b><c>two"],
  "text of many bytes": [`é😀${frame("a")}大`, "é😀<a>大"],
  "a forged frame": [`${frame("a", "f".repeat(16))}${frame("b")}`, `${frame("a", "f".repeat(16))}<b>`],
  "marks alone": ["\u001e\u001f\u001e\u001e", "\u001e\u001f\u001e\u001e"],
  "the beginning of a key": [`\u001e0123\u001e${frame("a")}`, `\u001e0123\u001e<a>`],
  "a key with something else behind it": [`\u001e${key}{"at":"x"}\u001fnext`, '{"at":"x"}next'],
  "half a frame that nothing ends": [`one${frame("a").slice(0, -9)}`, `one${frame("a").slice(17, -9)}`],
  "a frame within another": [`${frame("a").slice(0, 30)}${frame("b")}${frame("a").slice(30)}one`, "<b><a>one"],
  "a frame within half a frame": [`${frame("a").slice(0, 30)}${frame("b")}`, `<b>${frame("a").slice(17, 30)}`],
  "line ends of a terminal": [`one\r\n\r\r\n\r${frame("a")}\n\r`, "one\n\r\n\r<a>\n\r"],
};

describe("a stream with frames", () => {
  it.each(Object.entries(cases))("gives facts and everything else: %s", (_what, [stream, found]) => {
    expect(decoded(Buffer.from(stream))).toBe(found);
  });

  it.each(Object.entries(cases))("gives the same however it is cut: %s", (_what, [stream, found]) => {
    const random = seededRandom(7);
    for (let round = 0; round < 50; round += 1) {
      expect(decoded(Buffer.from(stream), () => 1 + random(5))).toBe(found);
    }
  });

  it("is not kept for what never ends", () => {
    const much = "x".repeat(200_000);
    expect(decoded(Buffer.from(`\u001e${key}${much}${frame("a")}one`))).toBe(`${much}<a>one`);
  });
});
