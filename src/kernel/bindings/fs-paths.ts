// The operations of the `fs` binding that take paths.
import { fail, FileError } from "../files/file-error.ts";
import { kind } from "../files/find-path.ts";
import type { Binding } from "./binding.ts";
import { utf8Text } from "./buffer-text.ts";
import type { FsContext } from "./fs.ts";
import { checkMode, type Operation } from "./fs-request.ts";
import { statsOf } from "./fs-stats.ts";

type Path = string | Uint8Array;

/** libuv's numbers for the kinds of entries in a folder. */
const entryKinds = new Map<number, number>([
  [kind.file, 1],
  [kind.folder, 2],
  [kind.link, 3],
  [kind.characters, 6],
]);

/** kindNumber is libuv's number for a kind of file. */
export function kindNumber(one: number): number {
  return entryKinds.get(one) ?? 0;
}

/** libuv sorts what it finds in a folder by the bytes of the names. */
function byName([one]: readonly [string, number], [other]: readonly [string, number]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The letters of the names that `mkdtemp` makes. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function randomName(): string {
  return Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * letters.length)] ?? "").join("");
}

/** Times come in seconds. */
const second = 1000;

/** pathOperations are those that take paths. */
export function pathOperations({ files, requests, encode }: FsContext): Binding {
  const { tree } = files;
  const at = (path: Path): string => files.absolute(path);
  const operation = <Given extends unknown[]>(given: Operation<Given>): unknown => {
    const { run } = given;
    return requests.of({ ...given, run: (...all: Given) => tree.memory.locked(() => run(...all)) });
  };
  const list = (path: Path): [string, number][] => tree.list(at(path)).sort(byName);
  const isFolder = (path: string): boolean => {
    try {
      return tree.kindOf(tree.lookUp(path)) === kind.folder;
    } catch {
      return false;
    }
  };
  const stat =
    (follow: boolean) =>
    (path: Path, big: boolean, _request: unknown, throwIfNoEntry?: boolean): unknown => {
      try {
        return statsOf(tree, tree.lookUp(at(path), follow), big);
      } catch (error) {
        if (throwIfNoEntry === false && error instanceof FileError && error.code === "ENOENT") return undefined;
        throw error;
      }
    };
  const changeOwner = (follow: boolean) => (path: Path, owner: number, group: number) => {
    tree.changeOwner(tree.lookUp(at(path), follow), owner, group);
  };
  const changeTimes = (follow: boolean) => (path: Path, accessed: number, modified: number) => {
    tree.changeTimes(tree.lookUp(at(path), follow), accessed * second, modified * second);
  };

  /** What lies in a folder and below it: names and kinds, how many in each folder, and the folders. */
  function readdirRecursive(path: Path, encoding: unknown, withTypes: boolean): unknown {
    const root = at(path);
    const names: string[] = [];
    const kinds: number[] = [];
    const counts: number[] = [];
    const folders = [""];
    for (let next = 0; next < folders.length; next += 1) {
      const folder = folders[next] ?? "";
      const entries = list(`${root}/${folder}`);
      counts.push(entries.length);
      for (const [name, one] of entries) {
        const relative = folder === "" ? name : `${folder}/${name}`;
        names.push(withTypes ? name : relative);
        kinds.push(kindNumber(one));
        const below = one === kind.folder || (one === kind.link && isFolder(`${root}/${relative}`));
        if (below) folders.push(relative);
      }
    }
    const encoded = names.map((name) => encode(name, encoding));
    if (!withTypes) return encoded;
    const below = folders.map((folder) => encode(folder, encoding));
    return [encoded, Uint8Array.from(kinds), Uint32Array.from(counts), below];
  }

  return {
    access: operation({
      syscall: "access",
      request: 2,
      path: 0,
      check: checkMode(1),
      run: (path: Path, wanted: number) => (tree.allows(tree.lookUp(at(path)), wanted) ? undefined : fail("EACCES")),
    }),
    existsSync: (path: Path): boolean =>
      tree.memory.locked(() => {
        try {
          return tree.lookUp(at(path)) !== 0;
        } catch {
          return false;
        }
      }),
    /** 0 for a file, 1 for a folder, below 0 for nothing. */
    internalModuleStat: (path: Path): number =>
      tree.memory.locked(() => {
        try {
          return tree.kindOf(tree.lookUp(at(path))) === kind.folder ? 1 : 0;
        } catch {
          return -2;
        }
      }),
    stat: operation({ syscall: "stat", request: 2, path: 0, run: stat(true) }),
    lstat: operation({ syscall: "lstat", request: 2, path: 0, run: stat(false) }),
    statfs: operation({
      syscall: "statfs",
      request: 2,
      path: 0,
      run(path: Path, big: boolean) {
        tree.lookUp(at(path));
        const { used, blocks, blockBytes } = tree.memory.usage;
        const temporaryFiles = 0x0102_1994;
        const free = blocks - used;
        const all = [temporaryFiles, blockBytes, blockBytes, blocks, free, free, blocks, free];
        return big ? BigInt64Array.from(all, BigInt) : Float64Array.from(all);
      },
    }),
    mkdir: operation({
      syscall: "mkdir",
      request: 3,
      path: 0,
      run(path: Path, mode: number, recursive: boolean) {
        if (!recursive) return void tree.makeFolder(at(path), files.masked(mode));
        const first = tree.makeFolders(at(path), files.masked(mode));
        const isRelative = typeof path === "string" && !path.startsWith("/");
        return isRelative ? first?.slice(files.place.folder.length + 1) : first;
      },
    }),
    readdir: operation({
      syscall: "scandir",
      request: 3,
      path: 0,
      run(path: Path, encoding: unknown, withTypes: boolean) {
        const entries = list(path);
        const names = entries.map(([name]) => encode(name, encoding));
        return withTypes ? [names, entries.map(([, one]) => kindNumber(one))] : names;
      },
    }),
    readdirRecursive: operation({ syscall: "scandir", request: 3, path: 0, run: readdirRecursive }),
    rmdir: operation({ syscall: "rmdir", request: 1, path: 0, run: (path: Path) => tree.removeFolder(at(path)) }),
    unlink: operation({ syscall: "unlink", request: 1, path: 0, run: (path: Path) => tree.unlink(at(path)) }),
    rename: operation({
      syscall: "rename",
      request: 2,
      path: 0,
      dest: 1,
      run: (from: Path, to: Path) => tree.rename(at(from), at(to)),
    }),
    link: operation({
      syscall: "link",
      request: 2,
      path: 0,
      dest: 1,
      run: (from: Path, to: Path) => tree.link(at(from), at(to)),
    }),
    symlink: operation({
      syscall: "symlink",
      request: 3,
      path: 0,
      dest: 1,
      run: (target: Path, path: Path) => tree.symlink(typeof target === "string" ? target : utf8Text(target), at(path)),
    }),
    readlink: operation({
      syscall: "readlink",
      request: 2,
      path: 0,
      run: (path: Path, encoding: unknown) => encode(tree.readLink(at(path)), encoding),
    }),
    realpath: operation({
      syscall: "realpath",
      request: 2,
      path: 0,
      run: (path: Path, encoding: unknown) => encode(tree.realPath(at(path)), encoding),
    }),
    chmod: operation({
      syscall: "chmod",
      request: 2,
      path: 0,
      run: (path: Path, mode: number) => {
        tree.changeMode(tree.lookUp(at(path)), mode);
      },
    }),
    chown: operation({ syscall: "chown", request: 3, path: 0, run: changeOwner(true) }),
    lchown: operation({ syscall: "lchown", request: 3, path: 0, run: changeOwner(false) }),
    utimes: operation({ syscall: "utime", request: 3, path: 0, run: changeTimes(true) }),
    lutimes: operation({ syscall: "lutime", request: 3, path: 0, run: changeTimes(false) }),
    mkdtemp: makeTemporary(),
  };

  /** The path of an error is the one that was tried, as far as it was known. */
  function makeTemporary(): unknown {
    return (prefix: Path, encoding: unknown, request: unknown) => {
      const perform = (): unknown => {
        const begin = typeof prefix === "string" ? prefix : utf8Text(prefix);
        try {
          return tree.memory.locked(() => {
            let path = begin + randomName();
            while (tree.find(at(path)).file !== 0) path = begin + randomName();
            tree.makeFolder(at(path), files.masked(0o700));
            return encode(path, encoding);
          });
        } catch (error) {
          throw requests.errorOf(error, "mkdtemp", `${begin}XXXXXX`);
        }
      };
      return request === undefined ? perform() : requests.ask(request, perform);
    };
  }
}
