import type { Binding } from "./binding.ts";
import { bytesOf, type ByteSource, codedError } from "./crypto-bytes.ts";
import { hashOperations } from "./crypto-hash.ts";
import { cryptoJobs, type JobContext } from "./crypto-jobs.ts";
import { keyOperations } from "./crypto-keys.ts";

/** What the `crypto` binding needs of the rest of the kernel. */
export interface CryptoContext extends JobContext {
  /** Node's Buffer over memory of its own. */
  readonly bufferOf: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array & { toString(encoding: string): string };
}

/** Node's errors about the arguments of `timingSafeEqual`. */
function comparable(value: unknown, name: string): Uint8Array {
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return bytesOf(value as ByteSource);
  const message = `The "${name}" argument must be an instance of ArrayBuffer, Buffer, TypedArray, or DataView.`;
  throw codedError(TypeError, "ERR_INVALID_ARG_TYPE", message);
}

/** The `crypto` binding: digests, keys made of passwords, random bytes. Ciphers, signatures and pairs of keys are not there. */
export function cryptoBinding(context: CryptoContext): Binding {
  const { bufferOf } = context;
  const told = (bytes: Uint8Array, encoding: unknown): unknown => {
    const buffer = bufferOf(bytes.slice());
    if (typeof encoding !== "string" || encoding === "buffer") return buffer;
    try {
      return buffer.toString(encoding);
    } catch {
      return buffer;
    }
  };
  const keys = keyOperations(bufferOf);
  return {
    ...hashOperations({ told }),
    ...keys.operations,
    ...cryptoJobs(context, keys.makeKey),
    timingSafeEqual(one: unknown, other: unknown): boolean {
      const [left, right] = [comparable(one, "buf1"), comparable(other, "buf2")];
      if (left.length !== right.length) {
        const message = "Input buffers must have the same byte length";
        throw codedError(RangeError, "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH", message);
      }
      let difference = 0;
      for (let at = 0; at < left.length; at += 1) difference |= (left[at] ?? 0) ^ (right[at] ?? 0);
      return difference === 0;
    },
    secureBuffer: (size: number) => new Uint8Array(size),
    secureHeapUsed: () => undefined,
    getFipsCrypto: () => 0,
    getFipsCryptoGeneration: () => 0n,
    setupFipsIndicatorChannel() {},
    getOpenSSLSecLevelCrypto: () => 2,
    getCiphers: () => [],
    getCurves: () => [],
    getMacs: () => [],
    getPqcKeyTypes: () => [],
  };
}
