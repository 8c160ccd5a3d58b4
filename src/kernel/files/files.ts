// The files of a run as one guest has them: the tree that all guests share, and the open files, the working folder and
// the mask that are its own.
import { utf8Bytes, utf8Text } from "../bindings/buffer-text.ts";
import { programRoot } from "../modules/program-files.ts";
import { Descriptors, type WriteStream } from "./descriptors.ts";
import { fail } from "./file-error.ts";
import { FileMemory } from "./file-memory.ts";
import { FileTree } from "./file-tree.ts";
import { kind } from "./find-path.ts";

/** What a guest is told of the run's files. */
export interface FilesStart {
  readonly memory: ArrayBuffer | SharedArrayBuffer;
  /** The limit of the run, in bytes. */
  readonly limit: number;
  /** This guest's number, by which it holds the lock. */
  readonly holder: number;
  /** The program's files as its author wrote them, types included, by path. */
  readonly sources: Readonly<Record<string, string>>;
  /** The process's working folder and mask, which its other parts change. */
  readonly place: Place;
  readonly write: WriteStream;
}

/** Where a process stands: its working folder, and the mask over the modes of what it makes. */
export interface Place {
  folder: string;
  mask: number;
}

/** The major and minor number of `/dev/null`. */
const nullDevice = (1 << 8) | 3;

/** Files are what the bindings work on. */
export class Files {
  readonly tree: FileTree;
  readonly descriptors: Descriptors;
  readonly place: Place;

  constructor({ memory, limit, holder, sources, place, write }: FilesStart) {
    const disk = new FileMemory(memory, limit, holder);
    this.tree = new FileTree(disk);
    this.descriptors = new Descriptors(this.tree, write);
    this.place = place;
    disk.prepare(() => {
      this.#fill(sources);
    });
  }

  /** The absolute path of one that a program names; fails with `ENOENT` for the empty one. */
  absolute(path: string | Uint8Array): string {
    const text = typeof path === "string" ? path : utf8Text(path);
    if (text === "") return fail("ENOENT");
    return text.startsWith("/") ? text : `${this.place.folder}/${text}`;
  }

  /** Changes the working folder. */
  enter(path: string): void {
    this.tree.memory.locked(() => {
      const { file, path: real } = this.tree.find(this.absolute(path));
      if (file === 0) return fail("ENOENT");
      if (this.tree.kindOf(file) !== kind.folder) return fail("ENOTDIR");
      this.place.folder = real;
    });
  }

  /** The mode of something new. */
  masked(mode: number): number {
    return mode & ~this.place.mask;
  }

  #fill(sources: Readonly<Record<string, string>>): void {
    const { tree } = this;
    tree.begin();
    for (const folder of ["/dev", "/root", "/tmp", programRoot]) tree.makeFolder(folder, 0o755);
    tree.changeMode(tree.lookUp("/tmp"), 0o1777);
    tree.makeDevice("/dev/null", nullDevice);
    for (const [path, source] of Object.entries(sources)) {
      const absolute = `${programRoot}/${path}`;
      tree.makeFolders(absolute.slice(0, absolute.lastIndexOf("/")), 0o755);
      tree.write(tree.open(absolute, 0o102, 0o644), 0, utf8Bytes(source));
    }
  }
}
