// #region money
export class Money {
  #cents: number;

  constructor(cents: number) {
    this.#cents = cents;
  }

  static from({ cents }: { cents: number }) {
    return new Money(cents);
  }

  toData() {
    return { cents: this.#cents };
  }

  times(factor: number) {
    return new Money(this.#cents * factor);
  }

  toString() {
    return `${(this.#cents / 100).toFixed(2)} EUR`;
  }
}
// #endregion
