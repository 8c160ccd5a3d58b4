// #region price
export class Price {
  readonly currency = "EUR";
  #amount: number;

  constructor(amount: number) {
    this.#amount = amount;
  }

  get amount() {
    return this.#amount;
  }
}
// #endregion

export class NotFound extends Error {
  readonly code = 404;
}
