import type { AesCall, Derivation } from "./wire.ts";

/** Digests by which the browser derives keys, under its names for them. */
const digests: Readonly<Record<string, string>> = {
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
};

/** Whether the browser itself can compute something, in threads of its own. A guest's Web Worker is refused these, the frame not. */
export function isNative(asked: Derivation | AesCall): boolean {
  return asked.kind === "aes" || (asked.kind === "pbkdf2" && asked.length > 0 && asked.digest in digests);
}

/** computeNatively has the browser compute something. Fails where the page is no secure one. */
export async function computeNatively(asked: Derivation | AesCall): Promise<Uint8Array<ArrayBuffer>> {
  const { subtle } = crypto;
  if (asked.kind === "aes") {
    const { algorithm, data, decrypt } = asked;
    const use = decrypt ? "decrypt" : "encrypt";
    const key = await subtle.importKey("raw", asked.key, algorithm.name, false, [use]);
    return new Uint8Array(await subtle[use](algorithm as AesCbcParams, key, data));
  }
  if (asked.kind === "scrypt") throw new Error("Expected what the browser can compute, and scrypt is none of it.");
  const key = await subtle.importKey("raw", asked.password, "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: digests[asked.digest] ?? "", salt: asked.salt, iterations: asked.iterations };
  return new Uint8Array(await subtle.deriveBits(how, key, asked.length * 8));
}
