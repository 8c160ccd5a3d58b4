import type { Diagnostic } from "#program/outcome.ts";
import { kernelAddress } from "./kernel-texts.ts";

/** What a stripper answers: what is wrong, or why it cannot tell. */
interface Answer {
  readonly id: number;
  readonly diagnostics?: readonly Diagnostic[];
  readonly message?: string;
}

/**
 * Type faults are what Node's own type stripper says of TypeScript, in its words, one for each file at most. The files are
 * read in a Web Worker beside the page and not run, so that asking costs a run nothing.
 */
export class TypeFaults {
  #worker: Worker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, { resolve(found: readonly Diagnostic[]): void; reject(fault: Error): void }>();

  /** What keeps these files, by path, from being stripped. */
  async of(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
    const worker = (this.#worker ??= this.#start());
    this.#asked += 1;
    const id = this.#asked;
    const answer = new Promise<readonly Diagnostic[]>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
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
      if (data.diagnostics) waiting?.resolve(data.diagnostics);
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
