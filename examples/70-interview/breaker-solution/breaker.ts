export interface Limits {
  /** How many failures in a row open it. */
  failures: number;
  /** How long it is open before a probe, in ms. */
  rest: number;
  /** The time in ms. */
  now?: () => number;
}

/** Keeps calls away from what has failed again and again. */
export class Breaker<Result> {
  readonly #action: () => Promise<Result>;
  readonly #limits: Required<Limits>;
  #state: "closed" | "open" | "probing" = "closed";
  #failures = 0; // in a row
  #openings = 0;
  #openedAt = 0;

  constructor(action: () => Promise<Result>, limits: Limits) {
    this.#action = action;
    this.#limits = { now: () => performance.now(), ...limits };
  }

  /** Calls the action, unless the circuit is open. */
  async call(): Promise<Result> {
    const { failures, rest, now } = this.#limits;
    const hasRested = now() - this.#openedAt >= rest;
    const isProbe = this.#state === "open" && hasRested;
    if (isProbe) this.#state = "probing";
    else if (this.#state !== "closed") throw new Error("open");

    // What began before the circuit opened has no say any more.
    const openings = this.#openings;
    const counts = () => isProbe || openings === this.#openings;
    try {
      const result = await this.#action();
      if (counts()) {
        this.#state = "closed";
        this.#failures = 0;
      }
      return result;
    } catch (error) {
      if (counts()) {
        this.#failures += 1;
        if (isProbe || this.#failures >= failures) this.#open();
      }
      throw error;
    }
  }

  #open(): void {
    this.#state = "open";
    this.#openedAt = this.#limits.now();
    this.#openings += 1;
  }
}
