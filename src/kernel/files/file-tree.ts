// The file system as programs see it: what Linux's calls do, and what they fail with (their manual pages, section 2), for
// a program that runs as root.
import { utf8Bytes } from "../bindings/buffer-text.ts";
import { host } from "../guest/host.ts";
import { fail, FileError } from "./file-error.ts";
import type { FieldName, FileMemory } from "./file-memory.ts";
import { type Found, kind, PathFinder } from "./find-path.ts";
import { Folders } from "./folders.ts";
import { openFlag } from "./open-flags.ts";

const permissions = 0o7777;
/** The first file that is ever made. */
const root = 1;

/** A file tree is the names and folders over the memory of files. Paths are absolute. */
export class FileTree {
  readonly memory: FileMemory;
  readonly #folders: Folders;
  readonly #paths: PathFinder;

  constructor(memory: FileMemory) {
    this.memory = memory;
    this.#folders = new Folders(memory);
    this.#paths = new PathFinder(memory, this.#folders, root);
  }

  /** Makes the root; the first thing that is done on a new disk. */
  begin(): void {
    this.memory.set(this.memory.create(kind.folder | 0o755, this.now()), "links", 2);
  }

  now(): number {
    return host.timeOrigin + host.now();
  }

  kindOf(file: number): number {
    return this.#paths.kindOf(file);
  }

  /** The file that a path leads to; fails with `ENOENT` where there is none. */
  lookUp(path: string, follow = true): number {
    const { file } = this.find(path, follow);
    return file === 0 ? fail("ENOENT") : file;
  }

  find(path: string, follow = true): Found {
    return this.#paths.find(path, follow);
  }

  /** What `open` does, but for the descriptor. */
  open(path: string, flags: number, mode: number): number {
    const exclusive = (flags & openFlag.exclusive) !== 0 && (flags & openFlag.create) !== 0;
    const found = this.find(path, (flags & openFlag.noFollow) === 0 && !exclusive);
    const writes = (flags & openFlag.accessMode) !== 0;
    if (found.file === 0) {
      if ((flags & openFlag.create) === 0) return fail("ENOENT");
      return found.slash ? fail("EISDIR") : this.#make(found, kind.file | (mode & permissions));
    }
    const isFolder = this.kindOf(found.file) === kind.folder;
    if (exclusive) return fail("EEXIST");
    if (this.kindOf(found.file) === kind.link) return fail("ELOOP");
    if (isFolder && (writes || (flags & openFlag.create) !== 0)) return fail("EISDIR");
    if (!isFolder && (flags & openFlag.folder) !== 0) return fail("ENOTDIR");
    if ((flags & openFlag.truncate) !== 0 && writes) this.truncate(found.file, 0);
    return found.file;
  }

  makeFolder(path: string, mode: number): void {
    const found = this.find(path, false);
    if (found.file !== 0) return fail("EEXIST");
    const folder = this.#make(found, kind.folder | (mode & permissions));
    this.memory.set(folder, "links", 2);
    this.#count(found.folder, 1);
  }

  /** Makes a folder and those above it; the first that was made, or undefined where there was nothing to make. */
  makeFolders(path: string, mode: number): string | undefined {
    const missing: string[] = [];
    let at = path.replace(/(?<=.)\/+$/, "");
    for (;;) {
      let file;
      try {
        file = this.find(at).file;
      } catch (error) {
        if (!(error instanceof FileError) || error.code !== "ENOENT") throw error;
        file = 0;
      }
      if (file !== 0) {
        if (this.kindOf(file) !== kind.folder) return fail(missing.length === 0 ? "EEXIST" : "ENOTDIR");
        break;
      }
      missing.unshift(at);
      at = at.slice(0, Math.max(1, at.lastIndexOf("/"))).replace(/(?<=.)\/+$/, "");
    }
    // Making the folder before `..` has made the one that `..` leads to.
    for (const one of missing) if (this.find(one).file === 0) this.makeFolder(one, mode);
    return missing[0];
  }

  removeFolder(path: string): void {
    const { file, folder, name } = this.#existing(path);
    if (this.kindOf(file) !== kind.folder) return fail("ENOTDIR");
    if (file === root) return fail("EBUSY");
    if (/(^|\/)\.\/*$/.test(path)) return fail("EINVAL");
    if (!this.#folders.isEmpty(file)) return fail("ENOTEMPTY");
    this.#folders.remove(folder, name);
    this.#touch(folder);
    this.#count(folder, -1);
    this.memory.set(file, "links", 0);
    this.letGo(file);
  }

  unlink(path: string): void {
    const { file, folder, name, slash } = this.#existing(path);
    if (this.kindOf(file) === kind.folder) return fail("EISDIR");
    if (slash) return fail("ENOTDIR");
    this.#removeName(folder, name, file);
  }

  rename(from: string, to: string): void {
    const source = this.#existing(from);
    const target = this.find(to, false);
    const isFolder = this.kindOf(source.file) === kind.folder;
    if (source.file === root || target.file === root) return fail("EBUSY");
    if (isFolder && `${target.path}/`.startsWith(`${source.path}/`) && target.path !== source.path)
      return fail("EINVAL");
    if (!isFolder && target.slash) return fail("ENOTDIR");
    if (target.file === source.file) return;
    if (target.file !== 0) {
      const ontoFolder = this.kindOf(target.file) === kind.folder;
      if (isFolder && !ontoFolder) return fail("ENOTDIR");
      if (!isFolder && ontoFolder) return fail("EISDIR");
      if (ontoFolder) {
        if (!this.#folders.isEmpty(target.file)) return fail("ENOTEMPTY");
        this.removeFolder(target.path);
      } else this.#removeName(target.folder, target.name, target.file);
    }
    this.#folders.add(target.folder, target.name, source.file);
    this.#folders.remove(source.folder, source.name);
    if (isFolder) {
      this.#count(source.folder, -1);
      this.#count(target.folder, 1);
    }
    this.#touch(source.folder);
    this.#touch(target.folder);
    this.memory.set(source.file, "changed", this.now());
  }

  link(existing: string, path: string): void {
    const { file } = this.#existing(existing);
    const found = this.find(path, false);
    if (this.kindOf(file) === kind.folder) return fail("EPERM");
    if (found.file !== 0) return fail("EEXIST");
    if (found.slash) return fail("ENOENT");
    this.#folders.add(found.folder, found.name, file);
    this.#touch(found.folder);
    this.#count(file, 1);
    this.memory.set(file, "changed", this.now());
  }

  symlink(target: string, path: string): void {
    if (target === "") return fail("ENOENT");
    const found = this.find(path, false);
    if (found.file !== 0) return fail("EEXIST");
    const link = this.#make(found, kind.link | 0o777);
    this.memory.write(link, 0, utf8Bytes(target));
  }

  readLink(path: string): string {
    const file = this.lookUp(path, false);
    return this.kindOf(file) === kind.link ? this.#paths.targetOf(file) : fail("EINVAL");
  }

  realPath(path: string): string {
    const found = this.find(path);
    return found.file === 0 ? fail("ENOENT") : found.path;
  }

  /** Names in a folder and the kinds of what they name, in the order in which they came. */
  list(path: string): [name: string, kindOf: number][] {
    const file = this.lookUp(path);
    if (this.kindOf(file) !== kind.folder) return fail("ENOTDIR");
    return this.#folders.list(file).map(([name, one]) => [name, this.kindOf(one)]);
  }

  read(file: number, position: number, target: Uint8Array<ArrayBufferLike>): number {
    if (this.kindOf(file) === kind.folder) return fail("EISDIR");
    if (this.kindOf(file) === kind.characters) return 0;
    const length = this.memory.read(file, position, target);
    // As Linux does it by default: a read is noted when a change came after the last one that was.
    const accessed = this.memory.get(file, "accessed");
    if (length > 0 && accessed <= this.memory.get(file, "modified")) this.memory.set(file, "accessed", this.now());
    return length;
  }

  write(file: number, position: number, source: Uint8Array<ArrayBufferLike>): void {
    if (this.kindOf(file) === kind.characters) return;
    this.memory.write(file, position, source);
    this.#touch(file);
  }

  truncate(file: number, size: number): void {
    if (this.kindOf(file) === kind.characters) return;
    if (this.kindOf(file) !== kind.file) return fail("EINVAL");
    this.memory.resize(file, size);
    this.#touch(file);
  }

  changeMode(file: number, mode: number): void {
    this.#change(file, "mode", this.kindOf(file) | (mode & permissions));
  }

  changeOwner(file: number, owner: number, group: number): void {
    const [nobody, all] = [-1, 2 ** 32 - 1];
    if (owner !== nobody && owner !== all) this.#change(file, "owner", owner);
    if (group !== nobody && group !== all) this.#change(file, "group", group);
  }

  /** Sets the times of a file, in milliseconds. */
  changeTimes(file: number, accessed: number, modified: number): void {
    this.#change(file, "accessed", accessed);
    this.#change(file, "modified", modified);
  }

  /** What `access` asks: root may all but run what nobody may run. */
  allows(file: number, wanted: number): boolean {
    const runs = (wanted & 1) !== 0;
    return !runs || this.kindOf(file) === kind.folder || (this.memory.get(file, "mode") & 0o111) !== 0;
  }

  /** Makes a device such as `/dev/null`. */
  makeDevice(path: string, device: number): void {
    this.memory.set(this.#make(this.find(path, false), kind.characters | 0o666), "device", device);
  }

  /** A descriptor keeps a file whose names are gone. */
  hold(file: number): void {
    this.memory.set(file, "opens", this.memory.get(file, "opens") + 1);
  }

  release(file: number): void {
    this.memory.set(file, "opens", this.memory.get(file, "opens") - 1);
    this.letGo(file);
  }

  /** Gives back a file that no name and no descriptor leads to. */
  letGo(file: number): void {
    if (this.memory.get(file, "links") > 0 || this.memory.get(file, "opens") > 0) return;
    this.#folders.forget(file);
    this.memory.destroy(file);
  }

  #existing(path: string): Found {
    const found = this.find(path, false);
    return found.file === 0 ? fail("ENOENT") : found;
  }

  #make(found: Found, mode: number): number {
    if (this.memory.get(found.folder, "links") === 0) return fail("ENOENT");
    const file = this.memory.create(mode, this.now());
    try {
      this.#folders.add(found.folder, found.name, file);
    } catch (error) {
      this.memory.destroy(file);
      throw error;
    }
    this.memory.set(file, "links", 1);
    this.#touch(found.folder);
    return file;
  }

  #removeName(folder: number, name: string, file: number): void {
    this.#folders.remove(folder, name);
    this.#touch(folder);
    this.#count(file, -1);
    this.memory.set(file, "changed", this.now());
    this.letGo(file);
  }

  #count(file: number, more: number): void {
    this.memory.set(file, "links", this.memory.get(file, "links") + more);
  }

  #change(file: number, name: FieldName, value: number): void {
    this.memory.set(file, name, value);
    this.memory.set(file, "changed", this.now());
  }

  #touch(file: number): void {
    const now = this.now();
    this.memory.set(file, "modified", now);
    this.memory.set(file, "changed", now);
  }
}
