type Taken<Value> = IteratorResult<Value, undefined>;

/** Hands values over in order, and holds no more than it may. */
export class Channel<Value> implements AsyncIterator<Value> {
  readonly capacity: number;
  readonly #values: Value[] = []; // some with no room yet
  readonly #senders: (() => void)[] = [];
  readonly #takers: ((taken: Taken<Value>) => void)[] = [];
  #isOpen = true;

  constructor(capacity: number) {
    this.capacity = capacity;
  }

  /** Puts a value in, and waits until there is room for it. */
  async send(value: Value) {
    if (!this.#isOpen) throw new Error("The channel is closed.");
    const taker = this.#takers.shift();
    if (taker !== undefined) return taker({ value, done: false });

    this.#values.push(value);
    if (this.#values.length <= this.capacity) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#senders.push(resolve);
    await promise;
  }

  /** Takes the next value, and waits until there is one. */
  async next(): Promise<Taken<Value>> {
    if (this.#values.length > 0) {
      this.#senders.shift()?.(); // there is room for one more
      return { value: this.#values.shift() as Value, done: false };
    }
    if (!this.#isOpen) return { value: undefined, done: true };
    const { promise, resolve } =
      Promise.withResolvers<Taken<Value>>();
    this.#takers.push(resolve);
    return promise;
  }

  /** Lets nothing more in. What is in it can still be taken. */
  close() {
    this.#isOpen = false;
    const end = { value: undefined, done: true } as const;
    for (const taker of this.#takers.splice(0)) taker(end);
  }

  [Symbol.asyncIterator]() {
    return this;
  }
}
