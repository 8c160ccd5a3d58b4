// The numbers of a file, in the order of Node's `FsStatsOffset` (`src/node_file.h`).
import type { FileTree } from "../files/file-tree.ts";
import { kind } from "../files/find-path.ts";

const device = 64;
const blockSize = 4096;
const sector = 512;
/** The mode of a pipe that only its owner uses: what standard input and output are. */
const pipe = 0o010600;

/** How many numbers there are. */
export const statFields = 18;

/** A file's numbers, or those of a stream of the process where there is no file. */
export function statsOf(tree: FileTree, file: number | undefined, big: boolean): Float64Array | BigInt64Array {
  const all = numbers(tree, file);
  return big ? BigInt64Array.from(all, BigInt) : Float64Array.from(all);
}

function numbers(tree: FileTree, file: number | undefined): number[] {
  if (file === undefined) {
    const now = secondsOf(tree.now());
    return [device, pipe, 1, 0, 0, 0, blockSize, 1, 0, 0, ...now, ...now, ...now, ...now];
  }
  const get = tree.memory.get.bind(tree.memory, file);
  const size = get("size");
  // Short links lie in their inode; a folder always takes a block.
  const isLink = tree.kindOf(file) === kind.link;
  const blocks = isLink ? 0 : Math.ceil(size / blockSize) * (blockSize / sector);
  const isFolder = tree.kindOf(file) === kind.folder;
  return [
    device,
    get("mode"),
    get("links"),
    get("owner"),
    get("group"),
    get("device"),
    blockSize,
    file,
    isFolder ? blockSize : size,
    isFolder ? blockSize / sector : blocks,
    ...secondsOf(get("accessed")),
    ...secondsOf(get("modified")),
    ...secondsOf(get("changed")),
    ...secondsOf(get("born")),
  ];
}

/** Seconds and nanoseconds. */
function secondsOf(milliseconds: number): number[] {
  const seconds = Math.floor(milliseconds / 1000);
  // To the microsecond: a double holds no more of a time of today.
  return [seconds, Math.round((milliseconds - seconds * 1000) * 1000) * 1000];
}
