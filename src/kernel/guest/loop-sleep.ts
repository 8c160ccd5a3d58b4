import { min } from "../intrinsics.ts";
import { host } from "./host.ts";

/** The longest time the browser's own timer takes: 2^31-1 ms. */
const longest = 2 ** 31 - 1;

/** The sleep of a loop that waits for its next timer. */
export class LoopSleep {
  readonly #wake: () => void;
  #timer: number | undefined;

  constructor(wake: () => void) {
    this.#wake = wake;
  }

  /** Wakes the loop after so many milliseconds, if nothing else does before. */
  begin(wait: number): void {
    this.#timer = host.setTimeout(
      () => {
        this.#timer = undefined;
        this.#wake();
      },
      min(wait, longest),
    );
  }

  end(): void {
    if (this.#timer !== undefined) host.clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
