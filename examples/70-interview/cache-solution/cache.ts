type Load<Value> = (key: string) => Promise<Value>;

/** Keeps what was loaded, and loads nothing twice. */
export class Cache<Value> {
  readonly #load: Load<Value>;
  readonly #flights = new Map<string, Promise<Value>>();

  constructor(load: Load<Value>) {
    this.#load = load;
  }

  /** Gives the value of a key, known or loaded. */
  get(key: string): Promise<Value> {
    const known = this.#flights.get(key);
    if (known !== undefined) return known;

    const flight = Promise.try(this.#load, key);
    this.#flights.set(key, flight); // before anyone else can look
    flight.catch(() => {
      if (this.#flights.get(key) === flight) this.forget(key);
    });
    return flight;
  }

  /** Has the value loaded again when it is next asked for. */
  forget(key: string) {
    this.#flights.delete(key);
  }
}
