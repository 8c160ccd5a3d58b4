/** How many results PageUp and PageDown pass. */
const page = 5;

/**
 * A result list is the list of a combobox: the focus stays in the field, and the keys that move through the list mark one of
 * its options (ARIA Authoring Practices, "Combobox": list autocomplete with automatic selection).
 */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #field: HTMLInputElement;
  #at = -1;

  constructor(list: HTMLElement, field: HTMLInputElement) {
    this.#list = list;
    this.#field = field;
    list.addEventListener("pointermove", ({ target }) => {
      const option = target instanceof Element ? target.closest("[role=option]") : null;
      if (option !== null) this.#mark(this.#options.indexOf(option as HTMLElement), false);
    });
  }

  get #options(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  /** Shows these options and marks the first; where more of the same come, the mark stays. */
  show(options: readonly HTMLElement[]): void {
    const stays = this.#at > 0 && options.length > this.#options.length && this.#options.length > 0;
    const isSame =
      stays && this.#options.every((option, at) => option.getAttribute("href") === options[at]?.getAttribute("href"));
    this.#list.replaceChildren(...options);
    this.#field.ariaExpanded = String(options.length > 0);
    this.#mark(isSame ? this.#at : Math.min(0, options.length - 1), isSame);
  }

  /** Moves the mark for a key; false for a key that does not move it. */
  move(key: string): boolean {
    const last = this.#options.length - 1;
    if (last < 0) return false;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: this.#at === last ? 0 : this.#at + 1,
      ArrowUp: this.#at <= 0 ? last : this.#at - 1,
      PageDown: Math.min(last, this.#at + page),
      PageUp: Math.max(0, this.#at - page),
    };
    const next = to[key];
    if (next === undefined) return false;
    this.#mark(next, true);
    return true;
  }

  /** Opens the marked option as a click with the same keys held would. */
  follow({ ctrlKey, metaKey, shiftKey }: KeyboardEvent): void {
    const option = this.#options[this.#at];
    option?.dispatchEvent(new MouseEvent("click", { ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true }));
  }

  #mark(at: number, scrolls: boolean): void {
    this.#options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = at;
    const option = this.#options[at];
    for (const other of this.#options) other.ariaSelected = String(other === option);
    if (option === undefined) this.#field.removeAttribute("aria-activedescendant");
    else this.#field.setAttribute("aria-activedescendant", option.id);
    if (scrolls) option?.scrollIntoView({ block: "nearest" });
  }
}
