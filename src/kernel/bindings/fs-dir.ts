import type { Binding } from "./binding.ts";
import type { FsContext } from "./fs.ts";
import { kindNumber } from "./fs-paths.ts";

type Path = string | Uint8Array;

/** The `fs_dir` binding: folders that are read a few entries at a time. */
export function fsDirBinding({ files, requests, encode }: FsContext): Binding {
  const { tree } = files;

  class DirHandle {
    #entries: [string, number][];

    constructor(entries: [string, number][]) {
      this.#entries = entries;
    }

    /** Gives names and kinds in turn; null at the end. */
    read(encoding: unknown, count: number, request?: unknown): unknown {
      const perform = (): unknown => {
        const next = this.#entries.splice(0, count);
        return next.length === 0 ? null : next.flatMap(([name, one]) => [encode(name, encoding), kindNumber(one)]);
      };
      return request === undefined ? perform() : requests.ask(request, perform);
    }

    close(request?: unknown): unknown {
      this.#entries = [];
      return request === undefined ? undefined : requests.ask(request, () => undefined);
    }
  }

  const open = (path: Path): DirHandle => new DirHandle(tree.memory.locked(() => tree.list(files.absolute(path))));
  return {
    DirHandle,
    opendir: requests.of({ syscall: "opendir", request: 2, path: 0, run: open }),
    opendirSync: requests.of({ syscall: "opendir", request: 1, run: open }),
  };
}
