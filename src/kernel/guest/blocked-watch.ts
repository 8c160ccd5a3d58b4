import { host } from "./host.ts";

/** How long a loop must be held for it to be told, in milliseconds. */
const worthTelling = 10;

/**
 * A blocked watch finds the stretches in which the loop could not turn: one callback, or an evaluation, with its ticks and
 * microtasks, that took longer than 10 ms. It ends where the next task begins, which the loop asks for at once.
 */
export class BlockedWatch {
  #since: number | undefined;
  #programRuns = false;
  /** Takes the ends of a stretch, on the browser's clock. */
  onBlocked: (from: number, to: number) => void = () => {};

  /** Code of the program is about to be evaluated; what came before the first was the kernel's own. */
  evaluate(): void {
    if (!this.#programRuns) this.#since = undefined;
    this.#programRuns = true;
    this.#since ??= host.now();
  }

  /** A task of the loop begins: what the one before it held up is over. */
  turn(): void {
    const now = host.now();
    this.#endAt(now);
    this.#since = now;
  }

  /** A task of the loop begins that goes on with the callback before it: microtasks of that one have left ticks behind. */
  goOn(): void {
    this.#since ??= host.now();
  }

  /** The loop has nothing to do for now. */
  rest(): void {
    this.#since = undefined;
  }

  /** The thread ends. */
  end(): void {
    this.#endAt(host.now());
    this.#since = undefined;
  }

  #endAt(now: number): void {
    const from = this.#since;
    if (from !== undefined && this.#programRuns && now - from > worthTelling) this.onBlocked(from, now);
  }
}
