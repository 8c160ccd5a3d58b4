// `Hash`, `Hmac` and the digest of one call (`src/crypto/crypto_hash.cc`, `crypto_hmac.cc`).
import { hmac } from "@noble/hashes/hmac.js";
import type { Binding } from "./binding.ts";
import { bytesOf, type ByteSource, codedError } from "./crypto-bytes.ts";
import { type SecretKey, secretOf } from "./crypto-keys.ts";
import { type Digest, digestNamed, digestNames, type Running } from "./digests.ts";
import { encodedBytes } from "./buffer-text.ts";

/** What the digests need of the library: its buffers. */
export interface HashContext {
  /** Bytes as a Buffer, or as text in one of Node's encodings. */
  readonly told: (bytes: Uint8Array, encoding: unknown) => unknown;
}

function given(data: string | ByteSource, encoding: unknown): Uint8Array {
  return typeof data === "string" ? encodedBytes(data, encoding) : bytesOf(data);
}

/** OpenSSL's answer where a digest of fixed length is asked for another. */
function lengthError(): Error {
  const error = new Error("error:030000B2:digital envelope routines::not XOF or invalid length");
  return Object.assign(error, {
    library: "digital envelope routines",
    reason: "not XOF or invalid length",
    code: "ERR_OSSL_EVP_NOT_XOF_OR_INVALID_LENGTH",
  });
}

function checkLength(digest: Digest, length: number | undefined): void {
  if (length !== undefined && !digest.extendable && length !== digest.bytes) throw lengthError();
}

function finish(running: Running, length: number | undefined): Uint8Array {
  return length === 0 ? new Uint8Array(0) : running.digest();
}

/** hashOperations are the binding's members for digests. */
export function hashOperations({ told }: HashContext): Binding {
  class Hash {
    readonly #running: Running;
    readonly #length: number | undefined;
    #result: Uint8Array | undefined;

    constructor(algorithm: string | Hash, length?: number) {
      this.#length = length;
      if (typeof algorithm !== "string") {
        this.#length = length ?? algorithm.#length;
        this.#running = algorithm.#running.clone();
        return;
      }
      const digest = digestNamed(algorithm);
      if (digest === undefined) throw new Error("Digest method not supported");
      checkLength(digest, length);
      this.#running = digest.create(length === 0 ? undefined : length);
    }

    update(data: string | ByteSource, encoding?: unknown): boolean {
      this.#running.update(given(data, encoding));
      return true;
    }

    digest(encoding?: unknown): unknown {
      this.#result ??= finish(this.#running, this.#length);
      return told(this.#result, encoding);
    }
  }

  class Hmac {
    #running: Running | undefined;

    init(name: string, key: ByteSource | SecretKey): void {
      const digest = digestNamed(name);
      if (digest === undefined || digest.extendable) {
        throw codedError(TypeError, "ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${name}`);
      }
      this.#running = hmac.create(digest.hash, secretOf(key)) as Running;
    }

    update(data: string | ByteSource, encoding?: unknown): boolean {
      this.#running?.update(given(data, encoding));
      return true;
    }

    digest(encoding?: unknown): unknown {
      return told(this.#running?.digest() ?? new Uint8Array(0), encoding);
    }
  }

  return {
    Hash,
    Hmac,
    oneShotDigest(
      name: string,
      _id: number,
      _cache: unknown,
      input: string | ByteSource,
      encoding: unknown,
      _encodingId: unknown,
      length: number | undefined,
    ) {
      const digest = digestNamed(name);
      if (digest === undefined) throw new Error(`Digest method ${name} is not supported`);
      checkLength(digest, length);
      const running = digest.create(length === 0 ? undefined : length);
      running.update(given(input, "utf8"));
      return told(finish(running, length), encoding);
    },
    getHashes: digestNames,
    getCachedAliases: () => ({ __proto__: null }),
    getCachedMacAliases: () => ({ __proto__: null }),
  };
}
