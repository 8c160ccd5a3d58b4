import "#support/worker-globals.ts";
import { describe, expect, it } from "vitest";
import { oneOf, seededRandom } from "#support/seeded-random.ts";
import { bytesFor } from "./file-layout.ts";
import { FileMemory } from "./file-memory.ts";

const limit = 1 << 20;

function newMemory(): FileMemory {
  return new FileMemory(new SharedArrayBuffer(0, { maxByteLength: bytesFor(limit) }), limit, 1);
}

function contentOf(memory: FileMemory, file: number): Buffer {
  const bytes = Buffer.alloc(memory.get(file, "size"));
  memory.read(file, 0, bytes);
  return bytes;
}

describe("file memory", () => {
  it("does with bytes what a plain buffer does", () => {
    const random = seededRandom(7);
    const memory = newMemory();
    const files = Array.from({ length: 4 }, () => ({ file: memory.create(0, 0), truth: Buffer.alloc(0) }));
    for (let step = 0; step < 2000; step += 1) {
      const one = oneOf(random, files);
      const at = random(9000);
      if (random(4) === 0) {
        memory.resize(one.file, at);
        one.truth = Buffer.concat([one.truth.subarray(0, at), Buffer.alloc(Math.max(0, at - one.truth.length))]);
      } else {
        const bytes = Buffer.alloc(random(5000), step);
        memory.write(one.file, at, bytes);
        const size = bytes.length === 0 ? one.truth.length : Math.max(one.truth.length, at + bytes.length);
        one.truth = Buffer.concat([one.truth, Buffer.alloc(size - one.truth.length)]);
        bytes.copy(one.truth, at);
      }
      expect(contentOf(memory, one.file).equals(one.truth), `step ${step}`).toBe(true);
    }
    for (const { file, truth } of files) expect(contentOf(memory, file).equals(truth)).toBe(true);
  });

  it("gives back every block of a file", () => {
    const memory = newMemory();
    const before = memory.usage.used;
    for (let round = 0; round < 20; round += 1) {
      const file = memory.create(0, 0);
      memory.write(file, 0, new Uint8Array(limit - 4096));
      memory.resize(file, 10);
      memory.destroy(file);
    }
    expect(memory.usage.used).toBe(before);
  });

  it("says that it is full before it writes anything", () => {
    const memory = newMemory();
    const file = memory.create(0, 0);
    memory.write(file, 0, Buffer.from("kept"));
    expect(() => {
      memory.write(file, 2, new Uint8Array(3 * limit));
    }).toThrow("ENOSPC");
    expect(contentOf(memory, file).toString()).toBe("kept");
  });

  it("is filled once, by the guest that comes first", () => {
    const shared = new SharedArrayBuffer(0, { maxByteLength: bytesFor(limit) });
    const fills: number[] = [];
    for (const holder of [1, 2]) {
      new FileMemory(shared, limit, holder).prepare(() => void fills.push(holder));
    }
    expect(fills).toEqual([1]);
  });
});
