import { host } from "./host.ts";

const slept = 0;
const sleepsSince = 1;
const beganAt = 2;

/**
 * Idling is how much of its time a loop has slept, in milliseconds, and since when it turns. Where memory can be shared the
 * thread that started this one sees it too: `worker.performance.eventLoopUtilization()` is asked of a thread that may be busy.
 */
export class Idling {
  #memory: Float64Array = new Float64Array(3);
  /** Called when the loop turns for the first time. */
  onBegin: (at: number) => void = () => {};

  /** Memory for a thread's idling, or none. */
  static memory(): SharedArrayBuffer | undefined {
    return host.SharedArrayBuffer === undefined
      ? undefined
      : new host.SharedArrayBuffer(3 * Float64Array.BYTES_PER_ELEMENT);
  }

  /** Goes on in memory that others see. To be called before the loop turns. */
  share(memory: SharedArrayBuffer | undefined): void {
    if (memory !== undefined) this.#memory = new Float64Array(memory);
  }

  /** The loop goes to sleep. */
  begin(): void {
    this.#memory[sleepsSince] = clock();
  }

  /** The loop turns. */
  end(): void {
    const since = this.#memory[sleepsSince] ?? 0;
    if (since > 0) this.#memory[slept] = (this.#memory[slept] ?? 0) + clock() - since;
    this.#memory[sleepsSince] = 0;
    if (this.#memory[beganAt] !== 0) return;
    const now = clock();
    this.#memory[beganAt] = now;
    this.onBegin(now);
  }

  /** Milliseconds slept until now. */
  get time(): number {
    const since = this.#memory[sleepsSince] ?? 0;
    return (this.#memory[slept] ?? 0) + (since > 0 ? clock() - since : 0);
  }

  /** When the loop first turned, on the clock of `process.hrtime` in milliseconds; 0 before that. */
  get began(): number {
    return this.#memory[beganAt] ?? 0;
  }
}

function clock(): number {
  return host.timeOrigin + host.now();
}
