// The operations of the `fs` binding on open files.
import { encodedBytes } from "./buffer-text.ts";
import type { Binding } from "./binding.ts";
import type { FsContext } from "./fs.ts";
import type { FileHandleClass } from "./fs-file-handle.ts";
import type { Operation, SystemError } from "./fs-request.ts";
import { statsOf } from "./fs-stats.ts";

type Path = string | Uint8Array;

/** Where to read or write; nothing, a negative number or no number at all says: where the last one ended. */
function positionOf(position: unknown): number | undefined {
  if (typeof position === "bigint") return position < 0n ? undefined : Number(position);
  return typeof position !== "number" || position < 0 ? undefined : position;
}

function bytesOf(view: ArrayBufferView): Uint8Array<ArrayBufferLike> {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Where the library asks for it, a failure is told in an object and not thrown. */
interface Told {
  errno?: number;
  syscall?: string;
}

/** descriptorOperations are those that take the number of an open file, and those that open one. */
export function descriptorOperations(
  { files, requests, checkDescriptor }: FsContext,
  FileHandle: FileHandleClass,
): Binding {
  const { tree, descriptors } = files;
  const operation = <Given extends unknown[]>(given: Operation<Given>): ((...given: unknown[]) => unknown) => {
    const { run } = given;
    // Those that name no path begin with a descriptor.
    const check = ([fd]: readonly unknown[]): void => {
      if (given.path === undefined) checkDescriptor(fd);
    };
    return requests.of({ ...given, check, run: (...all: Given) => tree.memory.locked(() => run(...all)) });
  };
  const open = (path: Path, flags: number, mode: number): number =>
    descriptors.open(files.absolute(path), flags, files.masked(mode));

  const read = (fd: number, target: ArrayBufferView, offset: number, length: number, position: unknown): number =>
    descriptors.read(fd, positionOf(position), bytesOf(target).subarray(offset, offset + length));
  const write = (fd: number, source: ArrayBufferView, offset: number, length: number, position: unknown): number =>
    descriptors.write(fd, positionOf(position), bytesOf(source).subarray(offset, offset + length));

  /** Over several buffers as over one. */
  function each(
    fd: number,
    buffers: readonly ArrayBufferView[],
    position: unknown,
    move: (fd: number, position: number | undefined, bytes: Uint8Array<ArrayBufferLike>) => number,
  ): number {
    const from = positionOf(position);
    let moved = 0;
    for (const buffer of buffers) {
      const length = move(fd, from === undefined ? undefined : from + moved, bytesOf(buffer));
      moved += length;
      if (length < buffer.byteLength) break;
    }
    if (buffers.length === 0) descriptors.fileOf(fd);
    return moved;
  }

  /** `writeBuffer` and `writeString` tell a failure in their last argument, where there is one. */
  function telling(at: number, perform: (...given: unknown[]) => unknown): (...given: unknown[]) => unknown {
    return (...given) => {
      const told = given[at] as Told | undefined;
      if (told === undefined) return perform(...given);
      try {
        return perform(...given);
      } catch (error) {
        const { errno, syscall } = error as SystemError;
        if (typeof errno !== "number") throw error;
        return void Object.assign(told, { errno, syscall });
      }
    };
  }

  const changeFile = (change: (file: number, ...given: number[]) => void) => {
    return (fd: number, ...given: unknown[]) => {
      const file = descriptors.fileOf(fd);
      if (file !== undefined) change(file, ...(given as number[]));
    };
  };

  return {
    open: operation({ syscall: "open", request: 3, path: 0, run: open }),
    openFileHandle: operation({
      syscall: "open",
      request: 3,
      path: 0,
      run: (path: Path, flags: number, mode: number) => new FileHandle(open(path, flags, mode)),
    }),
    close: operation({ syscall: "close", request: 1, run: (fd: number) => descriptors.close(fd) }),
    read: operation({ syscall: "read", request: 5, run: read }),
    readBuffers: operation({
      syscall: "read",
      request: 3,
      run: (fd: number, buffers: readonly ArrayBufferView[], position: unknown) =>
        each(fd, buffers, position, descriptors.read.bind(descriptors)),
    }),
    writeBuffer: telling(6, operation({ syscall: "write", request: 5, run: write })),
    writeString: telling(
      5,
      operation({
        syscall: "write",
        request: 4,
        run: (fd: number, text: string, position: unknown, encoding: unknown) =>
          descriptors.write(fd, positionOf(position), encodedBytes(text, encoding)),
      }),
    ),
    writeBuffers: operation({
      syscall: "write",
      request: 3,
      run: (fd: number, buffers: readonly ArrayBufferView[], position: unknown) =>
        each(fd, buffers, position, descriptors.write.bind(descriptors)),
    }),
    fstat: operation({
      syscall: "fstat",
      request: 2,
      run: (fd: number, big: boolean) => statsOf(tree, descriptors.fileOf(fd), big),
    }),
    ftruncate: operation({
      syscall: "ftruncate",
      request: 2,
      run: (fd: number, size: number) => descriptors.truncate(fd, size),
    }),
    fsync: operation({ syscall: "fsync", request: 1, run: (fd: number) => descriptors.check(fd) }),
    fdatasync: operation({ syscall: "fdatasync", request: 1, run: (fd: number) => descriptors.check(fd) }),
    fchmod: operation({
      syscall: "fchmod",
      request: 2,
      run: changeFile((file, mode = 0) => {
        tree.changeMode(file, mode);
      }),
    }),
    fchown: operation({
      syscall: "fchown",
      request: 3,
      run: changeFile((file, owner = 0, group = 0) => {
        tree.changeOwner(file, owner, group);
      }),
    }),
    futimes: operation({
      syscall: "futime",
      request: 3,
      run: changeFile((file, accessed = 0, modified = 0) => {
        tree.changeTimes(file, accessed * 1000, modified * 1000);
      }),
    }),
  };
}
