import "#support/worker-globals.ts";
import { expect, it } from "vitest";
import { ownList, shareList, word } from "../share-list.ts";
import { SharedList } from "./shared-list.ts";

const memory = shareList(SharedArrayBuffer) ?? ownList();

it("shows one thread what another has written, in any order and length", () => {
  const [one, two] = [new SharedList(memory, 1), new SharedList(memory, 2)];
  for (let turn = 0; turn < 200; turn += 1) {
    const [writer, reader] = turn % 3 === 0 ? [one, two] : [two, one];
    const values = Array.from({ length: (turn * 37) % 101 }, (_, at) => (at % 2 === 0 ? turn : `${turn} \ud800 ${at}`));
    writer.change((before) => {
      expect(before).toEqual(reader.read());
      return [...values];
    });
    expect(reader.read()).toEqual(values);
  }
  expect(memory.byteLength).toBeLessThan(16 * 1024);
});

it("keeps what was there when a change fails or is broken off, and frees the lock", () => {
  const list = new SharedList(memory, 1);
  list.change(() => ["kept"]);
  expect(() => {
    list.change(() => {
      throw new Error("no");
    });
  }).toThrow("no");
  // What a thread that is ended has written behind the text that holds.
  new Uint8Array(memory).fill(0xff, 4096);
  expect(new SharedList(memory, 2).read()).toEqual(["kept"]);
  expect(new Int32Array(memory)[word.lock]).toBe(0);
});

it("says that there is no room, and goes on with what was there", () => {
  const list = new SharedList(ownList(), 1);
  list.change(() => ["small"]);
  expect(() => {
    list.change(() => ["x".repeat(65 * 2 ** 20)]);
  }).toThrow(/has no room.*full Node/);
  expect(list.read()).toEqual(["small"]);
});

it("is not misled by what a program puts on prototypes", () => {
  const list = new SharedList(memory, 1);
  Object.defineProperty(Array.prototype, "toJSON", { value: () => ["forged"], configurable: true });
  try {
    list.change(() => ["true", 1]);
  } finally {
    delete (Array.prototype as { toJSON?: unknown }).toJSON;
  }
  expect(new SharedList(memory, 2).read()).toEqual(["true", 1]);
});
