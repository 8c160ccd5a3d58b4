/** A hidden answer is the part of a question's article that tells its answer, until it is shown. */
export class HiddenAnswer {
  readonly #depths: HTMLElement | null;

  /** Hides the answer of an article. */
  constructor(article: HTMLElement) {
    this.#depths = article.querySelector<HTMLElement>(".depths");
    if (this.#depths !== null) this.#depths.hidden = true;
  }

  /** Shows it with its first depth open, and hands it the focus. */
  show(): void {
    if (this.#depths === null) return;
    this.#depths.hidden = false;
    const first = this.#depths.querySelector("details");
    if (first !== null) first.open = true;
    this.#depths.tabIndex = -1;
    this.#depths.focus({ preventScroll: true });
    this.#depths.scrollIntoView({ block: "nearest" });
  }
}
