import { describe, expect, test } from "vitest";
import { packJson } from "./pack-json.ts";
import { checksumOf, packShare, unpackShare, type Share } from "./share-link.ts";

const share: Share = {
  example: "20-threads/five-workers",
  of: checksumOf({ "main.ts": "one" }),
  files: { "main.ts": "// é 大 🧵\r\n</script>", "worker.ts": "" },
  values: { workers: 99 },
  step: 12,
};

async function sentenceFor(data: unknown): Promise<string> {
  const read = await unpackShare(`#s1=${await packJson(data)}`);
  return read.kind === "refused" ? read.why : "It was read.";
}

test("a share comes out of its link as it went in", async () => {
  for (const one of [share, { ...share, files: {}, values: undefined, step: null }]) {
    expect(await unpackShare(await packShare(one))).toEqual({ kind: "read", share: one });
  }
});

test("a link to an example as it came is short", async () => {
  expect((await packShare({ ...share, files: {}, values: undefined, step: null })).length).toBeLessThan(120);
});

describe("a link is refused in a sentence", () => {
  test.each([
    ["#s2=abc", "of another form"],
    ["#s1=", "nothing is there"],
    ["#s1=a b", "only letters, digits"],
    ["#s1=AAAA", "missing or changed"],
    [`#s1=${"A".repeat(2_100_000)}`, "at most 2,097,152 characters"],
  ])("%.20s: %s", async (hash, words) => {
    const read = await unpackShare(hash);
    expect(read).toMatchObject({ kind: "refused" });
    expect(read.kind === "refused" && read.why).toContain(words);
  });

  test.each<[unknown, string]>([
    [null, "should hold an example"],
    [[1], "should hold an example"],
    [{}, "should name an example"],
    [{ ...share, example: "../../etc" }, "should name an example"],
    [{ ...share, example: `10-a/${"b".repeat(200)}` }, "should name an example"],
    [{ ...share, step: 0 }, "should name a step by its number"],
    [{ ...share, step: "1" }, "should name a step by its number"],
    [{ ...share, files: ["one"] }, "holds no files that can be shown"],
    [{ ...share, files: { "main.ts": 1 } }, "to be text"],
    [{ ...share, files: { "/etc/passwd": "" } }, "is absolute"],
    [{ ...share, files: { "main.ts": "x".repeat(2_000_000) } }, "it goes on after them"],
  ])("that holds %.40j: %s", async (data, words) => {
    expect(await sentenceFor(data)).toContain(words);
  });
});

test("files that differ add up to something else, in whatever order they come", () => {
  expect(checksumOf({ a: "1", b: "2" })).toBe(checksumOf({ b: "2", a: "1" }));
  expect(checksumOf({ a: "1", b: "2" })).not.toBe(checksumOf({ a: "1", b: "3" }));
});
