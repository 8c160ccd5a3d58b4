// The digests that Node offers and that we have, by every name by which OpenSSL knows them.
import { blake2b, blake2s } from "@noble/hashes/blake2.js";
import { md5, ripemd160, sha1 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from "@noble/hashes/sha2.js";
import { keccak_224, keccak_256, keccak_384, keccak_512 } from "@noble/hashes/sha3.js";
import { sha3_224, sha3_256, sha3_384, sha3_512, shake128, shake256 } from "@noble/hashes/sha3.js";
import type { CHash } from "@noble/hashes/utils.js";

/** A digest under way. */
export interface Running {
  readonly blockLen: number;
  update(bytes: Uint8Array): unknown;
  digest(): Uint8Array;
  clone(): Running;
}

/** A digest. */
export interface Digest {
  /** The name by which other parts of the kernel know it. */
  readonly name: string;
  /** Bytes that it gives; of an extendable one, unless it is asked for another number. */
  readonly bytes: number;
  readonly extendable: boolean;
  readonly hash: CHash;
  create(length?: number): Running;
}

function plain(name: string, hash: unknown): Digest {
  const fixed = hash as CHash & { create(): Running };
  return { name, bytes: fixed.outputLen, extendable: false, hash: fixed, create: () => fixed.create() };
}

function extendable(name: string, hash: unknown, bytes: number): Digest {
  const free = hash as CHash & { create(options: { dkLen: number }): Running };
  return { name, bytes, extendable: true, hash: free, create: (length = bytes) => free.create({ dkLen: length }) };
}

const sha2 = (bits: string): string[] => [
  `RSA-SHA${bits}`,
  `sha-${bits}`,
  `sha2-${bits}`,
  `sha${bits.replace("/", "-")}`,
  `sha${bits.replace("/", "-")}WithRSAEncryption`,
];
const sha3 = (bits: number): string[] => [`RSA-SHA3-${bits}`, `id-rsassa-pkcs1-v1_5-with-sha3-${bits}`, `sha3-${bits}`];

const known: readonly (readonly [Digest, readonly string[]])[] = [
  [plain("md5", md5), ["md5", "RSA-MD5", "md5WithRSAEncryption", "ssl3-md5"]],
  [plain("sha1", sha1), ["sha1", "sha-1", "RSA-SHA1", "RSA-SHA1-2", "sha1WithRSAEncryption", "ssl3-sha1"]],
  [plain("sha224", sha224), sha2("224")],
  [plain("sha256", sha256), sha2("256")],
  [plain("sha384", sha384), sha2("384")],
  [plain("sha512", sha512), sha2("512")],
  [plain("sha512-224", sha512_224), sha2("512/224")],
  [plain("sha512-256", sha512_256), sha2("512/256")],
  [plain("sha3-224", sha3_224), sha3(224)],
  [plain("sha3-256", sha3_256), sha3(256)],
  [plain("sha3-384", sha3_384), sha3(384)],
  [plain("sha3-512", sha3_512), sha3(512)],
  [plain("keccak-224", keccak_224), ["keccak-224"]],
  [plain("keccak-256", keccak_256), ["keccak-256"]],
  [plain("keccak-384", keccak_384), ["keccak-384"]],
  [plain("keccak-512", keccak_512), ["keccak-512"]],
  [extendable("shake128", shake128, 16), ["shake128", "shake-128"]],
  [extendable("shake256", shake256, 32), ["shake256", "shake-256"]],
  [plain("blake2b512", blake2b), ["blake2b512", "blake2b-512"]],
  [plain("blake2s256", blake2s), ["blake2s256", "blake2s-256"]],
  [plain("ripemd160", ripemd160), ["ripemd160", "ripemd", "ripemd-160", "rmd160", "RSA-RIPEMD160", "ripemd160WithRSA"]],
];

const byName = new Map(known.flatMap(([digest, names]) => names.map((name) => [name.toLowerCase(), digest] as const)));

/** digestNamed finds a digest by a name; upper and lower case are one. */
export function digestNamed(name: string): Digest | undefined {
  return byName.get(name.toLowerCase());
}

/** digestNames are all of the names, in the order in which Node gives them. */
export function digestNames(): string[] {
  return known.flatMap(([, names]) => names).sort();
}
