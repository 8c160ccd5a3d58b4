// From a path to a file, as Linux walks (path_resolution(7)): every part but the last must be a folder, links are followed,
// forty of them at most.
import { utf8Length, utf8Text } from "../bindings/buffer-text.ts";
import { FileError } from "./file-error.ts";
import type { FileMemory } from "./file-memory.ts";
import type { Folders } from "./folders.ts";

const mostLinks = 40;
const longestName = 255;
const longestPath = 4096;

/** Kinds of files, as the mode says them. */
export const kind = { mask: 0o170000, file: 0o100000, folder: 0o040000, link: 0o120000, characters: 0o020000 } as const;

/** What a path leads to. */
export interface Found {
  /** The file's number; 0 when only its folder is there. */
  readonly file: number;
  /** The folder that it is in or would be in, and its name there; the root is its own. */
  readonly folder: number;
  readonly name: string;
  /** The path without links. */
  readonly path: string;
  /** The path ended in a slash: what it names must be a folder. */
  readonly slash: boolean;
}

/** A path finder walks paths on one disk. */
export class PathFinder {
  readonly #memory: FileMemory;
  readonly #folders: Folders;
  readonly #root: number;

  constructor(memory: FileMemory, folders: Folders, root: number) {
    this.#memory = memory;
    this.#folders = folders;
    this.#root = root;
  }

  kindOf(file: number): number {
    return this.#memory.get(file, "mode") & kind.mask;
  }

  targetOf(link: number): string {
    const bytes = new Uint8Array(this.#memory.get(link, "size"));
    this.#memory.read(link, 0, bytes);
    return utf8Text(bytes);
  }

  /** Walks an absolute path. `follow` says whether a link at its end is followed. */
  find(absolute: string, follow: boolean): Found {
    if (absolute.length > longestPath) throw new FileError("ENAMETOOLONG");
    let parts = absolute.split("/");
    const slash = absolute.endsWith("/");
    let way: { file: number; name: string }[] = [{ file: this.#root, name: "" }];
    let links = 0;
    while (parts.length > 0) {
      const [part = "", ...rest] = parts;
      parts = rest;
      const here = way.at(-1)?.file ?? this.#root;
      if (part === "" || part === ".") {
        if (part === "." && this.kindOf(here) !== kind.folder) throw new FileError("ENOTDIR");
        continue;
      }
      if (this.kindOf(here) !== kind.folder) throw new FileError("ENOTDIR");
      if (part === "..") {
        if (way.length > 1) way.pop();
        continue;
      }
      if (part.length * 3 > longestName && utf8Length(part) > longestName) throw new FileError("ENAMETOOLONG");
      const file = this.#folders.find(here, part);
      const last = parts.every((one) => one === "");
      if (file === 0) {
        if (!last) throw new FileError("ENOENT");
        return { file, folder: here, name: part, path: pathOf([...way, { file, name: part }]), slash };
      }
      if (this.kindOf(file) === kind.link && (!last || follow || slash)) {
        links += 1;
        if (links > mostLinks) throw new FileError("ELOOP");
        const target = this.targetOf(file);
        if (target.startsWith("/")) way = way.slice(0, 1);
        parts = [...target.split("/"), ...parts];
        continue;
      }
      way.push({ file, name: part });
    }
    const { file, name } = way.at(-1) ?? { file: this.#root, name: "" };
    if (slash && this.kindOf(file) !== kind.folder) throw new FileError("ENOTDIR");
    return { file, folder: way.at(-2)?.file ?? this.#root, name, path: pathOf(way), slash };
  }
}

function pathOf(way: readonly { readonly name: string }[]): string {
  return `/${way
    .slice(1)
    .map(({ name }) => name)
    .join("/")}`;
}

/** withoutDots is a path without `.`, `..` and doubled slashes; links are not looked at. */
export function withoutDots(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}
