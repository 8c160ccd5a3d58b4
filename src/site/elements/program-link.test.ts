import { deflateRawSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { programOf, type Program } from "#program/program.ts";
import { seededRandom } from "#support/seeded-random.ts";
import { packProgram } from "./pack-program.ts";
import { holdsProgram, unpackProgram } from "./program-link.ts";
import { linkBounds } from "./unpack-json.ts";

function linkOf(bytes: string | Uint8Array): string {
  return `#p=${deflateRawSync(bytes).toString("base64url")}`;
}

function linkOfData(data: unknown): string {
  return linkOf(JSON.stringify(data));
}

async function sentenceFor(hash: string): Promise<string> {
  const read = await unpackProgram(hash);
  if (read.kind === "read") throw new Error("Expected a link that is refused, but it was read.");
  return read.why;
}

/** Incompressible text. */
function noise(length: number): string {
  const random = seededRandom(7);
  return Array.from({ length }, () => String.fromCharCode(33 + random(90))).join("");
}

describe("a program in a link", () => {
  it.each<[what: string, program: Program]>([
    ["one file", programOf({ "main.ts": 'console.log("hello");\n' })],
    ["an empty file", programOf({ "main.ts": "" })],
    [
      "files, arguments and environment",
      programOf({ "a.ts": "1", "b/c.ts": "2" }, { entry: "b/c.ts", args: ["", "a\nb"], env: { A: "=b", C: "" } }),
    ],
    ["any text", programOf({ "main.ts": "\ufeffé 大 🧵 \ud800 \r\n\t\0\u2028 </script>" })],
    ["bytes that do not pack", programOf({ "main.ts": noise(200_000) })],
  ])("comes back exactly: %s", async (_what, program) => {
    const hash = await packProgram(program);
    expect(hash).toMatch(/^#p=[A-Za-z0-9_-]+$/);
    expect(await unpackProgram(hash)).toEqual({ kind: "read", program });
    expect(await packProgram(program)).toBe(hash);
  });

  it("is of the form that is told", async () => {
    const link = linkOfData({ files: { "main.ts": "1" }, entry: "main.ts" });
    expect(holdsProgram(link)).toBe(true);
    expect(await unpackProgram(link)).toEqual({ kind: "read", program: programOf({ "main.ts": "1" }) });
    expect(await unpackProgram(`${link}${"=".repeat((4 - ((link.length - 3) % 4)) % 4)}`)).toMatchObject({
      kind: "read",
    });
  });

  it("is looked for behind its mark only", () => {
    expect(["", "#", "#p", "#_top", "p=abc", "#P=abc"].some(holdsProgram)).toBe(false);
  });
});

describe("a link that holds none", () => {
  const whole = linkOfData({ files: { "main.ts": noise(500) }, entry: "main.ts" });
  const broken: [what: string, hash: string, sentence: string | RegExp][] = [
    ["empty", "#p=", "but nothing is there"],
    ["not base64url", "#p=ab+c", "only letters, digits, - and _ after #p=, but character 6 is another"],
    ["percent-encoded", "#p=%7B%7D", "but character 4 is another"],
    ["cut in a byte", "#p=abcde", "but its last one is cut off"],
    ["cut in the middle", whole.slice(0, 203), "a part of it is missing or changed"],
    ["longer than it should be", `${whole}AAAA`, "a part of it is missing or changed"],
    ["not packed", `#p=${Buffer.from("hello, I am text").toString("base64url")}`, "should unpack by deflate"],
    ["not text", linkOf(new Uint8Array([0xff, 0xfe, 0x80])), "should unpack to text in UTF-8"],
    ["half a letter", linkOf(new Uint8Array([0x22, 0xc3])), "should unpack to text in UTF-8"],
    ["not JSON", linkOf("{files:"), "but what it holds is not JSON"],
    ["empty JSON", linkOf(""), "but what it holds is not JSON"],
    ["another shape", linkOfData([1]), "no program that can be shown: expected an object with files and entry"],
    [
      "an entry that is not there",
      linkOfData({ files: { "a.ts": "" }, entry: "b.ts" }),
      "expected the entry “b.ts” among the files, but they are “a.ts”.",
    ],
    ["a path upwards", linkOfData({ files: { "../a.ts": "" }, entry: "../a.ts" }), "without . and .."],
    [
      "too long to look at",
      `#p=${"A".repeat(linkBounds.packed + 1)}`,
      /at most 2,097,152 characters, but has 2,097,156/,
    ],
  ];
  it.each(broken)("is told in one sentence and what to do: %s", async (_what, hash, sentence) => {
    const told = await sentenceFor(hash);
    expect(told).toMatch(sentence);
    expect(told).toMatch(/^The link .*\. Ask for the link again, or copy all of it once more\.$/);
    expect(told.split("\n")).toHaveLength(1);
  });

  it("is let go as soon as it unpacks to more than a program may be", async () => {
    const bomb = linkOf(Buffer.alloc(100_000_000, " "));
    expect(bomb.length).toBeLessThan(200_000);
    let inflated = 0;
    const Inflating = DecompressionStream;
    vi.stubGlobal("DecompressionStream", function (format: CompressionFormat) {
      const inflating = new Inflating(format);
      const counting = new TransformStream<Uint8Array, Uint8Array>({
        transform: (part, onward) => {
          inflated += part.byteLength;
          onward.enqueue(part);
        },
      });
      return { readable: inflating.readable.pipeThrough(counting), writable: inflating.writable };
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await sentenceFor(bomb)).toContain("at most 1,048,576 bytes, but it goes on");
    expect(inflated).toBeGreaterThan(linkBounds.unpacked);
    expect(inflated).toBeLessThan(2 * linkBounds.unpacked);
  });

  it("may be as long as a program may be, and no byte longer", async () => {
    const around = JSON.stringify({ files: { "main.ts": "" }, entry: "main.ts" }).length;
    const withLetters = (length: number): string =>
      linkOfData({ files: { "main.ts": "a".repeat(length) }, entry: "main.ts" });
    expect(await unpackProgram(withLetters(linkBounds.unpacked - around))).toMatchObject({ kind: "read" });
    expect(await sentenceFor(withLetters(linkBounds.unpacked - around + 1))).toContain("it goes on after them");
  });
});
