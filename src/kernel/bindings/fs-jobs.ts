// Jobs: several calls in one trip to libuv's threads. The library makes one, gives it `ondone`, and runs it.
import { kind } from "../files/find-path.ts";
import type { Binding } from "./binding.ts";
import { utf8Text } from "./buffer-text.ts";
import type { FsContext } from "./fs.ts";
import { copyFolder } from "./fs-copy.ts";

type Path = string | Uint8Array;
const none = -1;

/** jobClasses are the binding's ReadFileJob, WriteFileJob and CpDirJob. */
export function jobClasses(context: FsContext): Binding {
  const { files, requests, bufferOf } = context;
  const { tree, descriptors } = files;

  /** Does one call of several; its failure names the file whatever the call. */
  function call<Returned>(syscall: string, path: Path, run: () => Returned): Returned {
    try {
      return run();
    } catch (error) {
      throw requests.errorOf(error, syscall, typeof path === "string" ? path : utf8Text(path));
    }
  }

  const open = (path: Path, flags: number, mode: number): number =>
    call("open", path, () => descriptors.open(files.absolute(path), flags, files.masked(mode)));

  class Job {
    ondone: ((...given: unknown[]) => void) | undefined = undefined;

    /** What is done; its answer is given to `ondone` after the error, which is then null. */
    work(): readonly unknown[] {
      return [];
    }

    /** Gives an error where the job may not be run; permissions are off, so it may. */
    run(): undefined {
      requests.work.add(() => {
        let answer: readonly unknown[];
        try {
          answer = [null, ...tree.memory.locked(() => this.work())];
        } catch (error) {
          answer = [error];
        }
        return () => this.ondone?.(...answer);
      });
      return undefined;
    }
  }

  /** Reads a file that is no longer than one piece; of any other it gives the descriptor and the size. */
  class ReadFileJob extends Job {
    readonly #path: Path;
    readonly #flags: number;
    readonly #longest: number;

    constructor(path: Path, flags: number, longest: number) {
      super();
      this.#path = path;
      this.#flags = flags;
      this.#longest = longest;
    }

    override work(): readonly unknown[] {
      const fd = open(this.#path, this.#flags, 0o666);
      const file = descriptors.fileOf(fd) ?? 0;
      const size = tree.kindOf(file) === kind.file ? tree.memory.get(file, "size") : 0;
      if (size > this.#longest) return [undefined, fd, size, undefined];
      const bytes = new Uint8Array(size);
      try {
        call("read", this.#path, () => descriptors.read(fd, undefined, bytes));
      } finally {
        descriptors.close(fd);
      }
      return [bufferOf(bytes), none, size, undefined];
    }
  }

  class WriteFileJob extends Job {
    readonly #path: Path;
    readonly #flags: number;
    readonly #mode: number;
    readonly #data: ArrayBufferView;

    constructor(path: Path, flags: number, mode: number, data: ArrayBufferView) {
      super();
      this.#path = path;
      this.#flags = flags;
      this.#mode = mode;
      this.#data = data;
    }

    override work(): readonly unknown[] {
      const { buffer, byteOffset, byteLength } = this.#data;
      const fd = open(this.#path, this.#flags, this.#mode);
      try {
        const bytes = new Uint8Array(buffer, byteOffset, byteLength);
        call("write", this.#path, () => descriptors.write(fd, undefined, bytes));
      } finally {
        descriptors.close(fd);
      }
      return [];
    }
  }

  class CpDirJob extends Job {
    readonly #given: Parameters<typeof copyFolder>;

    constructor(
      from: string,
      to: string,
      force: boolean,
      dereference: boolean,
      errorOnExist: boolean,
      verbatimSymlinks: boolean,
      preserveTimestamps: boolean,
    ) {
      super();
      this.#given = [context, from, to, { force, dereference, errorOnExist, verbatimSymlinks, preserveTimestamps }];
    }

    override work(): readonly unknown[] {
      copyFolder(...this.#given);
      return [];
    }
  }

  return { ReadFileJob, WriteFileJob, CpDirJob };
}
