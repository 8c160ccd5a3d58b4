type Callback = (rows: string) => void;

/** Connections to a database, each with one query at a time. */
export class Pool {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(size: number) {
    this.#free = size;
  }

  // #region query
  query(text: string, callback: Callback) {
    const send = () => setTimeout(() => end(), 20);

    const end = () => {
      callback(`rows of "${text}"`);
      this.#free += 1;
      this.#next();
    };

    this.#waiting.push(send);
    this.#next();
  }

  #next() {
    if (this.#free === 0) return;
    const send = this.#waiting.shift();
    if (send === undefined) return;
    this.#free -= 1;
    send();
  }
  // #endregion
}
