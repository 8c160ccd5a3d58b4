/** A queue in which at most `maxsize` items wait. */
export class Queue<T> {
  #items: T[] = [];
  #getters: ((item: T) => void)[] = [];
  #putters: (() => void)[] = [];
  readonly maxsize: number;

  constructor(maxsize: number) {
    this.maxsize = maxsize;
  }

  async put(item: T) {
    while (this.#items.length >= this.maxsize) {
      await new Promise<void>((go) => this.#putters.push(go));
    }
    const getter = this.#getters.shift();
    if (getter === undefined) this.#items.push(item);
    else getter(item);
  }

  async get(): Promise<T> {
    if (this.#items.length === 0) {
      return await new Promise((go) => this.#getters.push(go));
    }
    const [item] = this.#items.splice(0, 1) as [T];
    this.#putters.shift()?.();
    return item;
  }
}
