import "#support/worker-globals.ts";
import * as node from "node:crypto";
import { expect, it } from "vitest";
import { seededRandom } from "#support/seeded-random.ts";
import type { WorkQueue } from "../guest/work-queue.ts";
import { cryptoBinding } from "./crypto.ts";
import { derive } from "./derive.ts";
import { digestNamed, digestNames } from "./digests.ts";

const binding = cryptoBinding({
  work: {} as WorkQueue,
  computeBeside: () => {},
  operationError: (cause) => new Error("failed", { cause }),
  bufferOf: (bytes) => Buffer.from(bytes.buffer) as never,
});

interface Digesting {
  update(bytes: Uint8Array): boolean;
  digest(encoding: string): string;
}

it("every digest has names that Node knows", () => {
  const known = new Set(node.getHashes());
  expect(digestNames().filter((name) => !known.has(name))).toEqual([]);
});

it.each(digestNames())("%s gives what Node's gives", (name) => {
  const random = seededRandom(21);
  const { Hash, Hmac } = binding as unknown as {
    Hash: new (name: string, length?: number) => Digesting;
    Hmac: new () => Digesting & { init(name: string, key: Uint8Array): void };
  };
  const { bytes = 0, extendable = false } = digestNamed(name) ?? {};
  for (let round = 0; round < 12; round += 1) {
    const parts = Array.from({ length: random(4) }, () =>
      Buffer.from(Array.from({ length: random(300) }, () => random(256))),
    );
    const ours = new Hash(name, bytes);
    const nodes = node.createHash(name, { outputLength: bytes });
    for (const part of parts) {
      ours.update(part);
      nodes.update(part);
    }
    expect(ours.digest("hex")).toBe(nodes.digest("hex"));
    if (extendable) continue;
    const key = Buffer.alloc(random(200), round);
    const hmac = new Hmac();
    hmac.init(name, key);
    hmac.update(Buffer.concat(parts));
    expect(hmac.digest("hex")).toBe(node.createHmac(name, key).update(Buffer.concat(parts)).digest("hex"));
  }
});

it("keys made of passwords are Node's", () => {
  const random = seededRandom(22);
  const bytes = (length: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length }, () => random(256));
  for (let round = 0; round < 20; round += 1) {
    const [password, salt, length] = [bytes(random(90)), bytes(random(40)), 1 + random(90)];
    const iterations = 1 + random(20);
    const pbkdf2 = derive({ kind: "pbkdf2", password, salt, iterations, length, digest: "sha256" });
    expect(Buffer.from(pbkdf2).equals(node.pbkdf2Sync(password, salt, iterations, length, "sha256"))).toBe(true);
    const [cost, blockSize, parallelization] = [2 ** (1 + random(6)), 1 + random(4), 1 + random(3)];
    const scrypt = derive({ kind: "scrypt", password, salt, cost, blockSize, parallelization, length });
    const nodes = node.scryptSync(password, salt, length, { N: cost, r: blockSize, p: parallelization });
    expect(Buffer.from(scrypt).equals(nodes)).toBe(true);
  }
});
