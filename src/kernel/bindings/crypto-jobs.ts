// Jobs of the `crypto` binding: made, given `ondone`, and run: at once, or beside the program (`src/crypto/crypto_util.h`).
import { expand, extract } from "@noble/hashes/hkdf.js";
import { hmac } from "@noble/hashes/hmac.js";
import { host } from "../guest/host.ts";
import type { WorkQueue } from "../guest/work-queue.ts";
import type { AesCall, Derivation } from "../wire.ts";
import { aesAlgorithm } from "./aes-algorithm.ts";
import type { Binding } from "./binding.ts";
import { bytesOf, type ByteSource, codedError } from "./crypto-bytes.ts";
import { type MakeKey, type SecretKey, secretOf } from "./crypto-keys.ts";
import { derive } from "./derive.ts";
import type { Computed } from "./derive-beside.ts";
import { digestNamed, type Digest } from "./digests.ts";

/** What jobs need of the kernel. */
export interface JobContext {
  readonly work: WorkQueue;
  /** Computes something elsewhere, and tells the bytes or what went wrong. */
  readonly computeBeside: (asked: Derivation | AesCall, done: Computed) => void;
  /** What Web Crypto is told of a failure. */
  readonly operationError: (cause: unknown) => Error;
}

/** How a job is run: told later, answered at once, or a promise. */
const jobMode = { later: 0, now: 1, web: 2 };
const verify = 1;
/** The browser gives so many random bytes at a time. */
const randomAtOnce = 65_536;

function knownDigest(name: string): Digest {
  const digest = digestNamed(name);
  if (digest !== undefined) return digest;
  throw codedError(TypeError, "ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${name}`);
}

/** Whether scrypt takes its parameters, by OpenSSL's rules (`EVP_PBE_scrypt`). */
function checkScrypt(cost: number, blockSize: number, parallelization: number, most: number): void {
  const wrong = (reason = ""): Error =>
    codedError(RangeError, "ERR_CRYPTO_INVALID_SCRYPT_PARAMS", `Invalid scrypt params${reason}`);
  if (cost < 2 || (cost & (cost - 1)) !== 0 || parallelization > 0x3fff_ffff / blockSize) throw wrong();
  const memory = parallelization * 128 * blockSize + 32 * blockSize * (cost + 2) * 4;
  if (memory > most) throw wrong(": error:030000AC:digital envelope routines::memory limit exceeded");
}

/** jobClasses are the binding's jobs. */
export function cryptoJobs(context: JobContext, makeKey: MakeKey): Binding {
  const { work, computeBeside, operationError } = context;

  abstract class Job {
    readonly #mode: number;
    ondone: ((error: unknown, result?: unknown) => void) | undefined = undefined;

    constructor(mode: number) {
      this.#mode = mode;
    }

    /** Does the work on this thread. */
    abstract compute(): unknown;

    /** What may be done elsewhere. */
    get besides(): Derivation | AesCall | undefined {
      return undefined;
    }

    run(): unknown {
      if (this.#mode === jobMode.now) return this.#answer();
      if (this.#mode === jobMode.later) {
        this.#begin((error, result) => this.ondone?.(error, result));
        return undefined;
      }
      return new Promise((resolve, reject) => {
        this.#begin((error, result) => {
          if (error === undefined) resolve(result);
          else reject(operationError(error));
        });
      });
    }

    #begin(tell: (error: unknown, result?: unknown) => void): void {
      const asked = this.besides;
      if (asked === undefined) {
        work.add(() => {
          const answer = this.#answer();
          return () => {
            tell(...answer);
          };
        });
        return;
      }
      work.addBeside((finish) => {
        computeBeside(asked, (answer) => {
          finish(() => {
            if (answer instanceof Error) tell(answer);
            else tell(undefined, answer.buffer);
          });
        });
      });
    }

    #answer(): [error: unknown, result: unknown] {
      try {
        return [undefined, this.compute()];
      } catch (error) {
        return [error, undefined];
      }
    }
  }

  abstract class DerivingJob extends Job {
    readonly #asked: Derivation;

    constructor(mode: number, asked: Derivation) {
      super(mode);
      this.#asked = asked;
    }

    override get besides(): Derivation {
      return this.#asked;
    }

    override compute(): ArrayBuffer {
      return derive(this.#asked).buffer;
    }
  }

  class PBKDF2Job extends DerivingJob {
    constructor(
      mode: number,
      password: ByteSource | SecretKey,
      salt: ByteSource,
      iterations: number,
      length: number,
      digest: string,
    ) {
      const { name } = knownDigest(digest);
      super(mode, {
        kind: "pbkdf2",
        password: secretOf(password),
        salt: bytesOf(salt),
        iterations,
        length,
        digest: name,
      });
    }
  }

  class ScryptJob extends DerivingJob {
    constructor(
      mode: number,
      password: ByteSource,
      salt: ByteSource,
      cost: number,
      blockSize: number,
      parallelization: number,
      mostMemory: number,
      length: number,
    ) {
      checkScrypt(cost, blockSize, parallelization, mostMemory);
      const bytes = { password: bytesOf(password), salt: bytesOf(salt) };
      super(mode, { kind: "scrypt", ...bytes, cost, blockSize, parallelization, length });
    }
  }

  class HKDFJob extends Job {
    readonly #digest: Digest;
    readonly #key: Uint8Array;
    readonly #salt: Uint8Array;
    readonly #info: Uint8Array;
    readonly #length: number;

    constructor(
      mode: number,
      digest: string,
      key: ByteSource | SecretKey,
      salt: ByteSource,
      info: ByteSource,
      length: number,
    ) {
      super(mode);
      this.#digest = knownDigest(digest);
      if (length > 255 * this.#digest.bytes) {
        throw codedError(RangeError, "ERR_CRYPTO_INVALID_KEYLEN", "Invalid key length");
      }
      [this.#key, this.#salt, this.#info, this.#length] = [secretOf(key), bytesOf(salt), bytesOf(info), length];
    }

    override compute(): ArrayBuffer {
      if (this.#length === 0) throw new Error("HKDF derivation failed");
      const { hash } = this.#digest;
      const key = expand(hash, extract(hash, this.#key, this.#salt), this.#info, this.#length);
      return key.slice().buffer as ArrayBuffer;
    }
  }

  class RandomBytesJob extends Job {
    readonly #target: Uint8Array<ArrayBufferLike>;

    constructor(mode: number, target: ByteSource, offset: number, size: number) {
      super(mode);
      const [memory, from] = ArrayBuffer.isView(target) ? [target.buffer, target.byteOffset] : [target, 0];
      this.#target = new Uint8Array(memory, from + offset, size);
    }

    override compute(): undefined {
      const piece = new Uint8Array(Math.min(randomAtOnce, this.#target.length));
      for (let at = 0; at < this.#target.length; at += piece.length) {
        host.getRandomValues(piece);
        this.#target.set(piece.subarray(0, this.#target.length - at), at);
      }
    }
  }

  class HashJob extends Job {
    readonly #digest: Digest;
    readonly #data: Uint8Array;
    readonly #bits: number | undefined;

    constructor(mode: number, digest: string, data: ByteSource, bits?: number) {
      super(mode);
      [this.#digest, this.#data, this.#bits] = [knownDigest(digest), bytesOf(data), bits];
    }

    override compute(): ArrayBuffer {
      const running = this.#digest.create(this.#bits === undefined ? undefined : this.#bits / 8);
      running.update(this.#data);
      return running.digest().slice().buffer as ArrayBuffer;
    }
  }

  class HmacJob extends Job {
    readonly #verifies: boolean;
    readonly #digest: Digest;
    readonly #key: Uint8Array;
    readonly #data: Uint8Array;
    readonly #signature: Uint8Array | undefined;

    constructor(mode: number, kind: number, digest: string, key: SecretKey, data: ByteSource, signature?: ByteSource) {
      super(mode);
      this.#verifies = kind === verify;
      [this.#digest, this.#key, this.#data] = [knownDigest(digest), secretOf(key), bytesOf(data)];
      this.#signature = signature === undefined ? undefined : bytesOf(signature);
    }

    override compute(): ArrayBuffer | boolean {
      const made = hmac(this.#digest.hash, this.#key, this.#data);
      if (!this.#verifies) return made.slice().buffer as ArrayBuffer;
      const given = this.#signature ?? new Uint8Array(0);
      return given.length === made.length && made.every((byte, at) => byte === given[at]);
    }
  }

  class AESCipherJob extends Job {
    readonly #asked: AesCall;

    constructor(mode: number, use: number, key: SecretKey, data: ByteSource, variant: number, ...how: unknown[]) {
      super(mode);
      const common = { kind: "aes", decrypt: use === 1, key: secretOf(key), data: bytesOf(data) } as const;
      this.#asked = { ...common, algorithm: aesAlgorithm(variant, how) };
    }

    override get besides(): AesCall {
      return this.#asked;
    }

    override compute(): never {
      throw new Error("The embedded engine has AES in Web Crypto only: run this program with full Node.");
    }
  }

  /** Makes a secret key of random bits: for Web Crypto a key of its kind, else a handle. */
  class SecretKeyGenJob extends Job {
    readonly #bytes: number;
    readonly #about: unknown[];

    constructor(mode: number, bits: number, ...about: unknown[]) {
      super(mode);
      this.#bytes = Math.floor(bits / 8);
      this.#about = about;
    }

    override compute(): unknown {
      return makeKey(host.getRandomValues(new Uint8Array(this.#bytes)), this.#about);
    }
  }

  const web = { HmacJob, AESCipherJob, SecretKeyGenJob };
  return { PBKDF2Job, ScryptJob, HKDFJob, RandomBytesJob, HashJob, ...web };
}
