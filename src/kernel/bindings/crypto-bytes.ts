/** Bytes as the library hands them over. */
export type ByteSource = ArrayBuffer | SharedArrayBuffer | ArrayBufferView;

/** bytesOf gives a copy of bytes, in memory of its own: what is asked for later must not change meanwhile. */
export function bytesOf(source: ByteSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(new Uint8Array(source.buffer, source.byteOffset, source.byteLength))
    : new Uint8Array(new Uint8Array(source));
}

/** codedError is an error as Node makes them in C++. */
export function codedError(
  Kind: ErrorConstructor | RangeErrorConstructor | TypeErrorConstructor,
  code: string,
  message: string,
): Error {
  return Object.assign(new Kind(message), { code });
}
