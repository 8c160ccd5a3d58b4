// Keys made of passwords, and what is needed to make one elsewhere: plain data in, bytes out.
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { scrypt } from "@noble/hashes/scrypt.js";
import type { Derivation } from "../wire.ts";
import { digestNamed } from "./digests.ts";

/** derive does it, on the thread that it is called on. */
export function derive(asked: Derivation): Uint8Array<ArrayBuffer> {
  if (asked.kind === "scrypt") {
    if (asked.length === 0) return new Uint8Array(0);
    const { password, salt, cost: N, blockSize: r, parallelization: p, length: dkLen } = asked;
    return scrypt(password, salt, { N, r, p, dkLen, maxmem: Number.MAX_SAFE_INTEGER }) as Uint8Array<ArrayBuffer>;
  }
  if (asked.length === 0) throw new Error("PBKDF2 derivation failed");
  const digest = digestNamed(asked.digest);
  if (digest === undefined) throw new Error(`Expected a digest, and "${asked.digest}" is none.`);
  const { password, salt, iterations: c, length: dkLen } = asked;
  return pbkdf2(digest.hash, password, salt, { c, dkLen }) as Uint8Array<ArrayBuffer>;
}
