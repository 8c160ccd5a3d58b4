import "#support/worker-globals.ts";
import { deserialize, serialize } from "node:v8";
import { describe, expect, it } from "vitest";
import { ValueReader } from "../serdes/value-reader.ts";
import { ValueWriter } from "../serdes/value-writer.ts";
import { ipcSerdesBinding } from "./ipc-serdes.ts";

const cyclic: { name: string; self?: unknown } = { name: "c" };
cyclic.self = cyclic;
const shared = { once: 1 };

/** Values whose bytes V8 alone decides. Views are Node's matter, and have a test of their own. */
const values: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  null: null,
  booleans: [true, false],
  // One by one: an array in which some are no small integers keeps all of them as doubles.
  integers: [[0], [1], [-1], [63], [64], [-65], [2 ** 30], [2 ** 31 - 1], [-(2 ** 31)], [2 ** 31], [2 ** 53]],
  doubles: [0.5, -0, Number.NaN, Infinity, -1e300],
  bigInts: [0n, 1n, -1n, 2n ** 64n, -(2n ** 200n) + 5n],
  texts: ["", "plain", "é", "\u{1f600}", "x".repeat(200), "\u{4e2d}".repeat(70), "a\0b"],
  "texts that must be aligned": { a: "\u0416", bc: "\u0416", def: ["\u0416", 1, "\u0416"] },
  objects: { a: 1, "2": "two", b: { c: [] }, "-1": 0, "01": 0 },
  arrays: [[], [1, [2, [3]]], Object.assign([1], { extra: 2 })],
  holes: [1, , 3],
  references: [shared, shared, cyclic],
  collections: [
    new Map<unknown, unknown>([
      [1, new Map()],
      ["k", new Set([1, "a"])],
    ]),
  ],
  dates: [new Date(0), new Date(1.5e12)],
  expressions: [/x/, /a[b]\/c/giu, /y/dmsy],
  boxes: [Object(true), Object(false), Object(1.5), Object("text"), Object(5n)],
  buffers: [new ArrayBuffer(0), new Uint8Array([1, 2, 3]).buffer, new ArrayBuffer(2, { maxByteLength: 8 })],
};

function writerOf(): ValueWriter {
  return new ValueWriter({
    cloneError: (message) => new Error(message),
    writeHostObject: undefined,
    sharedBufferId: () => 0,
  });
}

function written(value: unknown): Buffer {
  const writer = writerOf();
  writer.header();
  writer.value(value);
  return Buffer.from(writer.out.release());
}

function read(bytes: Uint8Array): unknown {
  const reader = new ValueReader(bytes, () => ({}));
  reader.header();
  return reader.value();
}

describe("V8's format", () => {
  it.each(Object.entries(values))("is written byte for byte as V8 writes it: %s", (_, value) => {
    expect(written(value).toString("hex")).toBe(serialize(value).toString("hex"));
  });

  it.each(Object.entries(values))("is read back: %s", (_, value) => {
    expect(read(serialize(value))).toEqual(value);
    expect(deserialize(written(value))).toEqual(value);
  });

  it("keeps the class, the message, the cause and the stack of an error", () => {
    const error = new RangeError("too much", { cause: { why: 1 } });
    expect(written(error).toString("hex")).toBe(serialize(error).toString("hex"));
    const found = read(serialize(error)) as Error;
    expect([found instanceof RangeError, found.message, found.cause, found.stack]).toEqual([
      true,
      "too much",
      { why: 1 },
      error.stack,
    ]);
  });

  it("names what cannot be cloned as V8 does", () => {
    const wordsOf = (write: () => unknown): string => {
      try {
        write();
      } catch (error) {
        return (error as Error).message;
      }
      return "nothing";
    };
    for (const value of [() => 1, Symbol("s"), Promise.resolve(), new WeakMap(), { deep: [function named() {}] }]) {
      expect(wordsOf(() => written(value))).toBe(wordsOf(() => serialize(value)));
    }
  });

  it("refuses bytes that are cut short or from nowhere", () => {
    const whole = serialize({ a: [1, "two"] });
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => read(whole.subarray(0, length)), `${length} bytes`).toThrow(/^Unable to deserialize/);
    }
    expect(() => read(Uint8Array.of(255, 99, 0))).toThrow(/^Unable to deserialize/);
  });
});

describe("messages between processes", () => {
  class FastBuffer extends Uint8Array<ArrayBuffer> {}
  FastBuffer.prototype.constructor = Buffer as never;
  const { serialize: pack, deserialize: unpack } = ipcSerdesBinding({
    library: { require: () => ({ FastBuffer }) },
  } as never) as {
    serialize: (value: unknown, buffer: unknown) => Uint8Array;
    deserialize: (bytes: Uint8Array) => unknown;
  };

  it("begin with their length, and carry views by themselves", () => {
    expect(Buffer.from(pack({ a: 1 }, Buffer)).toString("hex")).toBe("0000000aff0f6f22016149027b01");
    expect(Buffer.from(pack(Buffer.from("hi"), Buffer)).toString("hex")).toBe("00000008ff0f5c000a026869");
    expect(Buffer.from(pack(new Uint8Array(2), Buffer)).toString("hex")).toBe("00000008ff0f5c0001020000");
    expect(unpack(pack([new Float64Array([1.5]), new DataView(new ArrayBuffer(1))], Buffer).subarray(4))).toEqual([
      new Float64Array([1.5]),
      new DataView(new ArrayBuffer(1)),
    ]);
  });
});
