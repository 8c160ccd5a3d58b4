import type { Diagnostic } from "#program/outcome.ts";

/** How long nothing is typed before a program is looked at, in milliseconds. */
const pause = 400;

/** A fault watch looks at a program when its reader pauses, and shows what would keep it from starting. */
export class FaultWatch {
  readonly #find: () => Promise<readonly Diagnostic[]>;
  readonly #show: (found: readonly Diagnostic[]) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #edits = 0;

  constructor(find: () => Promise<readonly Diagnostic[]>, show: (found: readonly Diagnostic[]) => void) {
    this.#find = find;
    this.#show = show;
  }

  /** The program has changed. */
  edited(): void {
    this.#edits += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(this.#edits), pause);
  }

  async #look(edits: number): Promise<void> {
    // Where they cannot be found, the run will tell.
    const found = await this.#find().catch(() => []);
    // What was typed meanwhile is looked at when it pauses.
    if (edits === this.#edits) this.#show(found);
  }
}
