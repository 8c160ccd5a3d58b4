// The memory of a list that threads share; `guest/shared-list.ts` reads and writes it.

/** How large such a list may become, in bytes; the memory takes up nothing before it is used. */
const most = 64 * 2 ** 20;

/** The words at the beginning of the memory. The lock stands where the files' does, so that the frame frees it likewise. */
export const word = { version: 0, lock: 1, even: 2, odd: 4, count: 6 } as const;

/** shareList makes the memory of a shared list, or none where memory cannot be shared. */
export function shareList(shared: typeof SharedArrayBuffer | undefined): SharedArrayBuffer | undefined {
  return shared === undefined ? undefined : new shared(headerBytes, { maxByteLength: most });
}

/** ownList makes the memory of a list that no other thread can see. */
export function ownList(): ArrayBuffer {
  return new ArrayBuffer(headerBytes, { maxByteLength: most });
}

/** Where the first text may begin. */
export const headerBytes = word.count * Int32Array.BYTES_PER_ELEMENT;
