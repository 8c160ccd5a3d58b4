import type { ZStream } from "pako";

/**
 * How far zlib looks at each level: a match that is good enough to look less, one that is good enough to look no more
 * for a better, one that ends the search, and how many are tried (`configuration_table` of zlib's deflate.c).
 */
const levels = [
  [0, 0, 0, 0],
  [4, 4, 8, 4],
  [4, 5, 16, 8],
  [4, 6, 32, 32],
  [4, 4, 16, 16],
  [8, 16, 32, 32],
  [8, 16, 128, 128],
  [8, 32, 128, 256],
  [32, 128, 258, 1024],
  [32, 258, 258, 4096],
] as const;
const usual = 6;

/** setDeflateLevel is zlib's `deflateParams` for a stream that has just been flushed, which pako lacks. */
export function setDeflateLevel(stream: ZStream, level: number, strategy: number): void {
  const wanted = level === -1 ? usual : level;
  const [good, lazy, nice, chain] = levels[wanted] ?? levels[usual];
  Object.assign(stream.state as object, {
    level: wanted,
    strategy,
    good_match: good,
    max_lazy_match: lazy,
    nice_match: nice,
    max_chain_length: chain,
  });
}
