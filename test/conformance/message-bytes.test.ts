import { describe, expect, it } from "vitest";
import { messageBytes as probed } from "#probe/message-bytes.ts";
import { oneOf, seededRandom, type SeededRandom } from "#support/seeded-random.ts";
import { messageBytes } from "#kernel/bindings/message-bytes.ts";

const shared = { a: 1 };
const sparse = [1, 2];
sparse[5] = 3;
const named = Object.assign([1, 2], { name: "x" });
const values: readonly unknown[] = [
  ...[undefined, null, true, false, 0, -0, 1, -1, 63, 64, -64, -65, 8191, 8192, 2 ** 30 - 1, 2 ** 30, -(2 ** 30)],
  ...[
    2 ** 31 - 1,
    2 ** 31,
    -(2 ** 31),
    1.5,
    Number.NaN,
    Infinity,
    "",
    "a",
    "ä",
    "é".repeat(200),
    "→",
    "a→",
    "→".repeat(64),
  ],
  ...[
    "x".repeat(127),
    "x".repeat(128),
    "x".repeat(100_000),
    {},
    { a: 1 },
    { a: { b: { c: "→" } } },
    { "→": "→", b: "→" },
  ],
  ...[[], [1, 2, 3], [[], [[]]], ["a", "→", { x: [null, undefined] }], Array.from({ length: 200 }, (_, at) => at)],
  ...[{ 0: "a", 100: "b", 4294967294: "c", 4294967295: "d" }, [shared, shared, { shared }], named, Object.create(null)],
  ...[new Uint8Array(5), new Float64Array(3), new DataView(new ArrayBuffer(7)), new ArrayBuffer(9)],
];

const refused: readonly unknown[] = [
  ...[new Map(), new Set([1]), new Date(), /x/, new Error("x"), { map: new Map() }, { bytes: new Uint8Array(2) }],
  ...[
    {
      get a() {
        throw new Error("must not be called");
      },
    },
    Array.from({ length: 2000 }, () => 1),
    "x".repeat(1_000_000),
  ],
  ...[new (class Own {})()],
];

// No fractions here: where V8 has once kept one under a key, it may keep whole numbers as doubles too, which nothing shows.
function made(random: SeededRandom, depth: number): unknown {
  const leaf = (): unknown =>
    oneOf(random, [1, -random(1 << 30), random(1 << 30) * 2, "text", "→", null, true, `${random(1e6)}`]);
  if (depth === 0) return leaf();
  const parts = Array.from({ length: random(5) }, () => made(random, depth - 1));
  return [
    leaf,
    () => parts,
    () => Object.fromEntries(parts.map((part, at) => [oneOf(random, ["a", "→", `${at}`, "key"]), part])),
  ][random(3)]?.();
}

describe("the bytes of a message", () => {
  it("agree with the probe's for what both measure", () => {
    for (const value of values) {
      expect([value, messageBytes(value)]).toEqual([value, expect.any(Number)]);
      expect([value, messageBytes(value)]).toEqual([value, probed(value)]);
    }
  });

  it("are not told of what costs much, or could notice it", () => {
    for (const value of refused) {
      expect(messageBytes(value)).toBeUndefined();
      expect(probed(value)).toBeUndefined();
    }
  });

  it("agree with Node's serializer for values made by chance", () => {
    const random = seededRandom(11);
    for (let round = 0; round < 3000; round += 1) {
      const value = made(random, 4);
      // V8 keeps a whole number as a fraction where one once stood under its key, and then writes up to 8 bytes for it.
      const less = (probed(value) ?? 0) - (messageBytes(value) ?? 0);
      expect([value, less >= 0 && less <= 32]).toEqual([value, true]);
    }
  });

  it("are not told where they are not counted: gaps, large integers", () => {
    for (const value of [sparse, 5n, { a: [1n] }]) expect(messageBytes(value)).toBeUndefined();
  });
});
