// Copies: one file as `copyfile` of libuv does it, and whole folders as `cpSync` of Node does it in C++
// (`src/node_file.cc`), with the errors that each words in its own way.
import { fail, FileError } from "../files/file-error.ts";
import { kind, withoutDots } from "../files/find-path.ts";
import type { Binding } from "./binding.ts";
import type { FsContext } from "./fs.ts";
import { checkMode } from "./fs-request.ts";

/** What `fs.cp` can be asked for. */
export interface CopyOptions {
  readonly force: boolean;
  readonly dereference: boolean;
  readonly errorOnExist: boolean;
  readonly verbatimSymlinks: boolean;
  readonly preserveTimestamps: boolean;
}

const exclusive = 1;
const cloneOrFail = 4;
const pieceBytes = 1 << 16;

function codedError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}

function copyOne({ files }: FsContext, from: string, to: string, mode: number): void {
  const { tree } = files;
  if ((mode & cloneOrFail) !== 0) return fail("ENOTSUP");
  const source = tree.lookUp(files.absolute(from));
  const target = tree.find(files.absolute(to));
  if (target.file !== 0 && (mode & exclusive) !== 0) return fail("EEXIST");
  if (tree.kindOf(source) === kind.folder) return fail("EISDIR");
  if (target.file === source) return;
  const permissions = tree.memory.get(source, "mode") & 0o777;
  const writeCreateTruncate = 0o1101;
  const copy = tree.open(files.absolute(to), writeCreateTruncate, permissions);
  tree.changeMode(copy, permissions);
  const piece = new Uint8Array(pieceBytes);
  for (let at = 0, length = tree.read(source, 0, piece); length > 0; length = tree.read(source, at, piece)) {
    tree.write(copy, at, piece.subarray(0, length));
    at += length;
  }
}

function keepTimes({ files: { tree } }: FsContext, from: number, to: number): void {
  tree.changeTimes(to, tree.memory.get(from, "accessed"), tree.memory.get(from, "modified"));
}

/** copyFolder copies a folder with all that is in it into another, which it makes. Fails as `cpSyncCopyDir` does. */
export function copyFolder(context: FsContext, from: string, to: string, options: CopyOptions): void {
  const { files, requests } = context;
  const { tree } = files;
  try {
    const source = tree.lookUp(files.absolute(from));
    if (tree.find(files.absolute(to)).file === 0) {
      tree.makeFolders(files.absolute(to), 0o777);
      tree.changeMode(tree.lookUp(files.absolute(to)), tree.memory.get(source, "mode"));
    } else if (tree.kindOf(tree.lookUp(files.absolute(to))) !== kind.folder) return fail("EEXIST");
    for (const [name] of tree.list(files.absolute(from)))
      copyEntry(context, `${from}/${name}`, `${to}/${name}`, options);
    if (options.preserveTimestamps) keepTimes(context, source, tree.lookUp(files.absolute(to)));
  } catch (error) {
    throw requests.errorOf(error, "cp", to);
  }
}

function copyEntry(context: FsContext, from: string, to: string, options: CopyOptions): void {
  const { tree } = context.files;
  const [source, target] = [context.files.absolute(from), context.files.absolute(to)];
  const file = tree.lookUp(source, options.dereference);
  const there = tree.find(target, false).file;
  switch (tree.kindOf(file)) {
    case kind.folder:
      copyFolder(context, from, to, options);
      return;
    case kind.link: {
      if (there !== 0) tree.unlink(target);
      const points = tree.readLink(source);
      const isAbsolute = options.verbatimSymlinks || points.startsWith("/");
      const folder = tree.find(source, false).path.replace(/\/[^/]*$/, "");
      tree.symlink(isAbsolute ? points : `${folder}/${points}`, target);
      return;
    }
    default:
      if (there !== 0 && !options.force) {
        if (!options.errorOnExist) return;
        const message = `[ERR_FS_CP_EEXIST]: Target already exists: cp returned EEXIST (${to} already exists)`;
        throw codedError("ERR_FS_CP_EEXIST", message);
      }
      if (there !== 0 && tree.kindOf(there) === kind.folder) return fail("EINVAL");
      copyOne(context, from, to, 0);
      if (options.preserveTimestamps) keepTimes(context, file, tree.lookUp(target));
  }
}

/** copyOperations are `copyFile`, and what `cpSync` asks for. */
export function copyOperations(context: FsContext): Binding {
  const { files, requests } = context;
  const { tree } = files;

  const kindAt = (path: string, follow: boolean): number => {
    const { file } = tree.find(files.absolute(path), follow);
    return file === 0 ? 0 : tree.kindOf(file);
  };

  function checkPaths(from: string, to: string, dereference: boolean, recursive: boolean): void {
    let source: number;
    try {
      source = tree.lookUp(files.absolute(from), dereference);
    } catch (error) {
      throw requests.errorOf(error, dereference ? "stat" : "lstat", from);
    }
    const isFolder = tree.kindOf(source) === kind.folder;
    const shown = isFolder && !from.endsWith("/") ? `${from}/` : from;
    const target = targetOf(to, dereference);
    if (target !== 0) {
      const ontoFolder = tree.kindOf(target) === kind.folder;
      if (target === source) throw codedError("ERR_FS_CP_EINVAL", `src and dest cannot be the same ${to}`);
      if (isFolder && !ontoFolder) {
        throw codedError("ERR_FS_CP_DIR_TO_NON_DIR", `Cannot overwrite non-directory ${to} with directory ${from}`);
      }
      if (!isFolder && ontoFolder) {
        throw codedError("ERR_FS_CP_NON_DIR_TO_DIR", `Cannot overwrite directory ${to} with non-directory ${from}`);
      }
    }
    if (isFolder && !recursive) {
      throw codedError("ERR_FS_EISDIR", `Recursive option not enabled, cannot copy a directory: ${shown}`);
    }
    const own = tree.find(files.absolute(from), dereference).path;
    if (isFolder && `${withoutDots(files.absolute(to))}/`.startsWith(`${own}/`)) {
      throw codedError("ERR_FS_CP_EINVAL", `Cannot copy ${shown} to a subdirectory of self ${to}`);
    }
    tree.makeFolders(withoutDots(files.absolute(to)).replace(/\/[^/]*$/, "") || "/", 0o777 & ~files.place.mask);
  }

  function targetOf(to: string, dereference: boolean): number {
    try {
      return tree.find(files.absolute(to), dereference).file;
    } catch (error) {
      if (error instanceof FileError) return 0;
      throw error;
    }
  }

  return {
    copyFile: requests.of({
      syscall: "copyfile",
      request: 3,
      check: checkMode(2),
      path: 0,
      dest: 1,
      run: (from: string, to: string, mode: number) =>
        tree.memory.locked(() => {
          copyOne(context, from, to, mode);
        }),
    }),
    cpSyncCheckPaths: (from: string, to: string, dereference: boolean, recursive: boolean): void => {
      tree.memory.locked(() => {
        try {
          checkPaths(from, to, dereference, recursive);
        } catch (error) {
          throw requests.errorOf(error, "cp", to);
        }
      });
    },
    cpSyncOverrideFile: (from: string, to: string, mode: number, preserveTimestamps: boolean): void => {
      tree.memory.locked(() => {
        try {
          if (kindAt(to, false) !== 0) tree.unlink(files.absolute(to));
          copyOne(context, from, to, mode);
          const copy = tree.lookUp(files.absolute(to));
          if (preserveTimestamps) keepTimes(context, tree.lookUp(files.absolute(from)), copy);
        } catch (error) {
          throw requests.errorOf(error, "cp", to);
        }
      });
    },
    cpSyncCopyDir: (from: string, to: string, ...asked: boolean[]): void => {
      const [force = true, dereference = false, errorOnExist = false, verbatimSymlinks = false, times = false] = asked;
      tree.memory.locked(() => {
        copyFolder(context, from, to, {
          force,
          dereference,
          errorOnExist,
          verbatimSymlinks,
          preserveTimestamps: times,
        });
      });
    },
  };
}
