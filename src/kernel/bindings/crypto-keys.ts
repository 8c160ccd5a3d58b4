// Secret keys. The classes that Node's library makes of those in C++ are made here in the same way; keys of pairs are not
// there.
import type { Binding } from "./binding.ts";
import { base64Bytes, base64Text } from "./buffer-text.ts";
import { bytesOf, type ByteSource } from "./crypto-bytes.ts";

const secretKind = 0;
/** How a key is written down: as a JSON Web Key. */
const jwkFormat = 2;

/** A secret key as the library holds it. */
export interface SecretKey {
  bytes(): Uint8Array<ArrayBuffer>;
}

const secrets = new WeakMap<object, Uint8Array<ArrayBuffer>>();

/** secretOf gives the bytes of a key, or of what stands for one. */
export function secretOf(key: ByteSource | SecretKey): Uint8Array<ArrayBuffer> {
  return secrets.get(key) ?? bytesOf(key as ByteSource);
}

/** Makes a key of bytes: an algorithm, a mask of usages and whether it may leave, for Web Crypto; else nothing. */
export type MakeKey = (bytes: Uint8Array<ArrayBuffer>, about: readonly unknown[]) => unknown;

type KeyClass = new (handle: object, algorithm: unknown, usages: unknown, extractable: unknown) => object;

/** keyOperations are the binding's members for keys. `bufferOf` makes Node's Buffer. */
export function keyOperations(bufferOf: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): {
  readonly operations: Binding;
  readonly makeKey: MakeKey;
} {
  const handles = new WeakMap<object, object>();
  const slots = new WeakMap<object, unknown[]>();
  let CryptoKey: KeyClass | undefined;

  class KeyObjectHandle {
    init(kind: number, data: ByteSource | { readonly k?: string }, format?: unknown): void {
      if (kind === secretKind && format === jwkFormat) {
        secrets.set(this, base64Bytes((data as { readonly k?: string }).k ?? "") as Uint8Array<ArrayBuffer>);
        return;
      }
      if (kind !== secretKind) {
        throw Object.assign(
          new Error("The embedded engine has no keys of pairs in node:crypto: run this program with full Node."),
          { code: "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM" },
        );
      }
      secrets.set(this, bytesOf(data as ByteSource));
    }

    getKeyType(): number {
      return secretKind;
    }

    getSymmetricKeySize(): number {
      return secretOf(this as never).length;
    }

    export(): Uint8Array {
      return bufferOf(secretOf(this as never).slice());
    }

    exportJwk(jwk: Record<string, string>): Record<string, string> {
      return Object.assign(jwk, { kty: "oct", k: base64Text(secretOf(this as never), true) });
    }

    equals(other: KeyObjectHandle): boolean {
      const [one, two] = [secretOf(this as never), secretOf(other as never)];
      return one.length === two.length && one.every((byte, at) => byte === two[at]);
    }
  }

  class NativeKeyObject {
    constructor(handle: object) {
      handles.set(this, handle);
    }
  }

  class NativeCryptoKey {
    constructor(...[handle, algorithm, usages, extractable, second, seed]: unknown[]) {
      slots.set(this, [secretKind, extractable, algorithm, usages, handle, second, seed]);
    }
  }
  class NativeCertificate {}

  const makeKey: MakeKey = (bytes, about) => {
    const handle = new KeyObjectHandle();
    handle.init(secretKind, bytes);
    if (about.length === 0 || CryptoKey === undefined) return handle;
    const [algorithm, usages, extractable] = about;
    return new CryptoKey(handle, algorithm, usages, extractable);
  };

  const operations: Binding = {
    KeyObjectHandle,
    createNativeKeyObjectClass: (make: (Base: typeof NativeKeyObject) => unknown) => make(NativeKeyObject),
    isKeyObject: (value: object) => handles.has(value),
    getKeyObjectSlots: (key: object) => [secretKind, handles.get(key)],
    createCryptoKeyClass(make: (Base: typeof NativeCryptoKey) => readonly KeyClass[]) {
      const made = make(NativeCryptoKey);
      CryptoKey = made[1];
      return made;
    },
    isCryptoKey: (value: object) => slots.has(value),
    getCryptoKeySlots: (key: object) => slots.get(key),
    createX509CertificateClass: (make: (Base: typeof NativeCertificate) => unknown) => make(NativeCertificate),
    isX509Certificate: () => false,
  };
  return { operations, makeKey };
}
