import type { Told } from "#kernel/wire.ts";

/** How long a fact may wait for earlier ones of other lanes, in milliseconds. */
const patience = 15;

/**
 * A fact sorter puts the facts of several lanes in the order of their times. Each lane tells its own in order but in its
 * own time, so while more than one is open a fact waits a little for what may come from another.
 */
export class FactSorter {
  readonly #pass: (fact: Told) => void;
  #waiting: Told[] = [];
  #open = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(pass: (fact: Told) => void) {
    this.#pass = pass;
  }

  take(facts: readonly Told[]): void {
    for (const fact of facts) {
      if (fact.happening.type === "lane-opened") this.#open += 1;
      if (fact.happening.type === "lane-closed") this.#open -= 1;
    }
    this.#waiting.push(...facts);
    if (this.#open <= 1 && this.#timer === undefined) this.flush();
    else
      this.#timer ??= setTimeout(() => {
        this.flush();
      }, patience);
  }

  /** Passes on all that waits, in order; facts of one time keep the order in which they came. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const facts = this.#waiting.sort((one, other) => one.at - other.at);
    this.#waiting = [];
    for (const fact of facts) this.#pass(fact);
  }
}
