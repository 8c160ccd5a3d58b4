// How the memory of a run's files is laid out, for the guests that use it and the frame that makes it.

/** Bytes of a block, and of the fields at the front of a file's first one. */
export const blockBytes = 1024;
export const fieldBytes = 128;

/** Blocks beyond those for the program's own limit: folders, names, and what is there from the start. */
const ownBlocks = 1024;

/** Words of the header. `last` is the highest block ever used, `free` the first of those given back. */
export const word = { state: 0, lock: 1, last: 2, free: 3, used: 4, clock: 5 } as const;
export const headerWords = 16;

/** blockCount is how many blocks there are for a limit in bytes. */
export function blockCount(limit: number): number {
  return Math.ceil(limit / blockBytes) + ownBlocks;
}

/** firstBlockAt is where the blocks begin, in bytes. */
export function firstBlockAt(limit: number): number {
  const table = (headerWords + blockCount(limit) + 1) * Int32Array.BYTES_PER_ELEMENT;
  return Math.ceil(table / blockBytes) * blockBytes;
}

/** bytesFor says how much memory files of a total size may need, in bytes. */
export function bytesFor(limit: number): number {
  return firstBlockAt(limit) + blockCount(limit) * blockBytes;
}
