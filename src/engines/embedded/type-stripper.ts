import type { StrippedFiles } from "#program/stripped-files.ts";
import { kernelAddress } from "./kernel-texts.ts";

/** What a stripper's Web Worker answers; the message says why it cannot tell. */
type Answer = { readonly id: number } & ({ readonly result: StrippedFiles } | { readonly message: string });

/**
 * A type stripper is Node's own, with its words for what is wrong, one fault for each file at most. The files are read in a
 * Web Worker beside the page and not run, so that asking costs a run nothing.
 */
export class TypeStripper {
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve(found: StrippedFiles): void; reject(fault: Error): void }>();

  /** Strips TypeScript files. */
  async strip(files: Readonly<Record<string, string>>): Promise<StrippedFiles> {
    const worker = (this.#worker ??= this.#start());
    this.#asked += 1;
    const id = this.#asked;
    const answer = new Promise<StrippedFiles>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    worker.postMessage({ id, files });
    return answer;
  }

  #start(): Worker {
    // Its script fetches the stripper itself, which is a chunk of Node's library: the page's policy takes no script that is
    // put together.
    const worker = new Worker(kernelAddress("kernel-stripper.js"), { name: kernelAddress("library-types.js") });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ("result" in data) waiting?.resolve(data.result);
      else waiting?.reject(new Error(data.message));
    };
    worker.onerror = ({ message }) => {
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new Error(message || "The type stripper did not come."));
      this.#waiting.clear();
    };
    return worker;
  }
}
