import "#support/worker-globals.ts";
import * as node from "node:zlib";
import { expect, it } from "vitest";
import { oneOf, type SeededRandom, seededRandom } from "#support/seeded-random.ts";
import type { WorkQueue } from "../guest/work-queue.ts";
import { checksum } from "./checksum.ts";
import { zlibBinding } from "./zlib.ts";

interface Stream {
  onerror: (message: string, errno: number, code: string) => void;
  init(...given: unknown[]): void;
  params(level: number, strategy: number): void;
  writeSync(...given: unknown[]): void;
}

const noWork = {} as WorkQueue;
const { Zlib } = zlibBinding(noWork) as { Zlib: new (mode: number) => Stream };
const mode = { deflate: 1, inflate: 2, gzip: 3, gunzip: 4, deflateRaw: 5, inflateRaw: 6 };

/** Passes bytes through one of our streams, a little room at a time. */
function pass(kind: keyof typeof mode, bytes: Uint8Array, room: number, level = 6, newLevel?: number): Buffer {
  const stream = new Zlib(mode[kind]);
  const left = new Uint32Array(2);
  stream.onerror = (message) => {
    throw new Error(message);
  };
  stream.init(15, level, 8, 0, left, () => {}, undefined, false);
  const out: Buffer[] = [];
  const feed = (flush: number, part: Uint8Array): void => {
    for (let from = 0; ; from = part.length - (left[1] ?? 0)) {
      const target = Buffer.alloc(room);
      stream.writeSync(flush, part, from, part.length - from, target, 0, room);
      out.push(target.subarray(0, room - (left[0] ?? 0)));
      if (left[0] !== 0) return;
    }
  };
  const half = newLevel === undefined ? 0 : bytes.length >> 1;
  if (newLevel !== undefined) {
    feed(node.constants.Z_SYNC_FLUSH, bytes.subarray(0, half));
    stream.params(newLevel, 0);
  }
  feed(node.constants.Z_FINISH, bytes.subarray(half));
  return Buffer.concat(out);
}

function randomBytes(random: SeededRandom): Buffer {
  const words = Array.from({ length: 1 + random(40) }, () => Buffer.alloc(random(30), random(256)));
  return Buffer.concat(Array.from({ length: random(400) }, () => oneOf(random, words)));
}

const pairs = [
  ["deflate", node.inflateSync, "inflate", node.deflateSync],
  ["gzip", node.gunzipSync, "gunzip", node.gzipSync],
  ["deflateRaw", node.inflateRawSync, "inflateRaw", node.deflateRawSync],
] as const;

it.each(pairs)("%s is read by Node, and what Node writes is read", (write, nodeReads, read, nodeWrites) => {
  const random = seededRandom(11);
  for (let round = 0; round < 60; round += 1) {
    const bytes = randomBytes(random);
    const room = 64 + random(5000);
    const level = random(10);
    expect(nodeReads(pass(write, bytes, room, level)).equals(bytes), `round ${round}`).toBe(true);
    expect(pass(read, nodeWrites(bytes, { level }), room).equals(bytes), `round ${round}`).toBe(true);
  }
});

it("the level may change on the way", () => {
  const random = seededRandom(12);
  for (let from = 0; from < 10; from += 1) {
    for (let to = 0; to < 10; to += 1) {
      const bytes = randomBytes(random);
      expect(node.inflateSync(pass("deflate", bytes, 4096, from, to)).equals(bytes), `${from} to ${to}`).toBe(true);
    }
  }
});

it("checksums are Node's", () => {
  const random = seededRandom(13);
  for (let round = 0; round < 50; round += 1) {
    const bytes = randomBytes(random);
    expect(checksum(bytes, 0)).toBe(node.crc32(bytes));
    expect(checksum(bytes, 77)).toBe(node.crc32(bytes, 77));
  }
});
