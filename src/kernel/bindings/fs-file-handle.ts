import type { Files } from "../files/files.ts";
import type { Requests } from "./fs-request.ts";

/** What the library's own `FileHandle` holds: an open file that closes itself once. */
export interface NativeFileHandle {
  readonly fd: number;
  close(): Promise<void>;
  closeSync(): void;
  releaseFD(): number;
}

/** The class of such handles. */
export type FileHandleClass = new (descriptor: number) => NativeFileHandle;

/** fileHandleClass makes the binding's `FileHandle` for a guest's files. */
export function fileHandleClass(files: Files, requests: Requests): FileHandleClass {
  const closed = -1;

  return class FileHandle implements NativeFileHandle {
    #descriptor: number;
    onread: unknown;

    constructor(descriptor: number) {
      this.#descriptor = descriptor;
    }

    get fd(): number {
      return this.#descriptor;
    }

    getAsyncId(): number {
      return 0;
    }

    close(): Promise<void> {
      const descriptor = this.releaseFD();
      return requests.ask(requests.usePromises, () => {
        this.#close(descriptor);
      }) as Promise<void>;
    }

    closeSync(): void {
      this.#close(this.releaseFD());
    }

    /** Gives the descriptor away: whoever has it closes it. */
    releaseFD(): number {
      const descriptor = this.#descriptor;
      this.#descriptor = closed;
      return descriptor;
    }

    #close(descriptor: number): void {
      try {
        files.tree.memory.locked(() => {
          files.descriptors.close(descriptor);
        });
      } catch (error) {
        throw requests.errorOf(error, "close");
      }
    }
  };
}
