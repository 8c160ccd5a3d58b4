// Whole files in one call, and files and folders removed.
import { FileError } from "../files/file-error.ts";
import { kind } from "../files/find-path.ts";
import type { Binding } from "./binding.ts";
import { utf8Bytes, utf8Text } from "./buffer-text.ts";
import type { FsContext } from "./fs.ts";

type Path = string | Uint8Array;

/** How much is read at once where a file does not say its size. */
const chunk = 65_536;

/** wholeFileOperations are those that read, write or remove all of something. */
export function wholeFileOperations({ files, requests }: FsContext): Binding {
  const { tree, descriptors } = files;

  /** Opens a path, or takes a descriptor, which then stays open. */
  function withDescriptor<Returned>(path: Path | number, flags: number, mode: number, use: (fd: number) => Returned) {
    return tree.memory.locked(() => {
      if (typeof path === "number") return use(path);
      let fd: number;
      try {
        fd = descriptors.open(files.absolute(path), flags, files.masked(mode));
      } catch (error) {
        throw requests.errorOf(error, "open", typeof path === "string" ? path : utf8Text(path));
      }
      try {
        return use(fd);
      } finally {
        descriptors.close(fd);
      }
    });
  }

  function readAll(fd: number): Uint8Array {
    const file = descriptors.fileOf(fd);
    const size = file === undefined ? 0 : tree.memory.get(file, "size");
    let bytes = new Uint8Array(size + 1);
    for (let end = 0; ;) {
      if (end === bytes.length) {
        const larger = new Uint8Array(end + chunk);
        larger.set(bytes);
        bytes = larger;
      }
      const length = descriptors.read(fd, undefined, bytes.subarray(end));
      if (length === 0) return bytes.subarray(0, end);
      end += length;
    }
  }

  /** Removes what there is at a path, folders with all that is in them. */
  function removeAll(path: string): void {
    const file = tree.lookUp(path, false);
    if (tree.kindOf(file) !== kind.folder) {
      tree.unlink(path);
      return;
    }
    for (const [name] of tree.list(path)) removeAll(`${path}/${name}`);
    tree.removeFolder(path);
  }

  return {
    readFileUtf8: (path: Path | number, flags: number): string =>
      withDescriptor(path, flags, 0o666, (fd) => {
        try {
          return utf8Text(readAll(fd));
        } catch (error) {
          throw requests.errorOf(error, "read");
        }
      }),
    writeFileUtf8: (path: Path | number, text: string, flags: number, mode: number): void => {
      withDescriptor(path, flags, mode, (fd) => {
        try {
          descriptors.write(fd, undefined, utf8Bytes(text));
        } catch (error) {
          throw requests.errorOf(error, "write");
        }
      });
    },
    /** The library has looked whether there is something; what is gone meanwhile is no failure. */
    rmSync: (path: Path, _maxRetries: number, recursive: boolean): void => {
      const text = typeof path === "string" ? path : utf8Text(path);
      tree.memory.locked(() => {
        try {
          const absolute = files.absolute(text).replace(/(?<=.)\/+$/, "");
          const file = tree.lookUp(absolute, false);
          if (tree.kindOf(file) === kind.folder && !recursive) {
            throw Object.assign(new Error(`Path is a directory: ${text}`), { code: "ERR_FS_EISDIR" });
          }
          removeAll(absolute);
        } catch (error) {
          if (error instanceof FileError && error.code === "ENOENT") return;
          throw requests.errorOf(error, "rm", text);
        }
      });
    },
  };
}
