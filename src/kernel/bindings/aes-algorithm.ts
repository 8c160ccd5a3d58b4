import type { AesCall } from "../wire.ts";
import { bytesOf, codedError, type ByteSource } from "./crypto-bytes.ts";

/** Node's numbers for kinds of AES go up by three: one for each length of a key. */
const kinds = ["AES-CTR", "AES-CBC", "AES-GCM"] as const;

/** aesAlgorithm makes the browser's parameters of what Node's library gives its job. */
export function aesAlgorithm(variant: number, given: readonly unknown[]): AesCall["algorithm"] {
  const name = kinds[Math.floor(variant / 3)];
  const [first, second, third] = given;
  const bytes = bytesOf((first ?? new ArrayBuffer(0)) as ByteSource);
  switch (name) {
    case "AES-CTR":
      return { name, counter: bytes, length: second as number };
    case "AES-CBC":
      return { name, iv: bytes };
    case "AES-GCM": {
      const algorithm = { name, iv: bytes, tagLength: (second as number) * 8 };
      return third === undefined ? algorithm : { ...algorithm, additionalData: bytesOf(third as ByteSource) };
    }
    default:
      throw codedError(
        Error,
        "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM",
        "The embedded engine has AES in the modes CBC, CTR and GCM only: run this program with full Node.",
      );
  }
}
