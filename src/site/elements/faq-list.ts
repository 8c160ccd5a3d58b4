import { hasWords, plainWords } from "./has-words.ts";

/**
 * `<faq-list>` shows the answers that have certain words, keeps the address at the answer that was opened last, and opens what
 * the address names. The browser does the last by itself where the answer is not filtered away.
 */
export class FaqList extends HTMLElement {
  #texts = new Map<HTMLDetailsElement, string>();

  connectedCallback(): void {
    const form = this.querySelector("form");
    const field = this.querySelector("input");
    if (form === null || field === null || this.#texts.size > 0) return;
    for (const item of this.querySelectorAll<HTMLDetailsElement>("details[data-asked]")) {
      const said = [...item.querySelectorAll("h3, .text > :is(p, ul, ol)")].map(({ textContent }) => textContent);
      this.#texts.set(item, plainWords([...said, item.dataset["asked"]].join(" ")));
      item.querySelector("summary")?.addEventListener("click", () => {
        const { id } = item.querySelector(".answer") ?? {};
        // The click has not opened it yet.
        if (!item.open && id !== undefined) history.replaceState(history.state, "", `#${id}`);
      });
    }
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    field.addEventListener("input", () => this.#filter(field.value));
    field.addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || field.value === "") return;
      field.value = "";
      this.#filter("");
    });
    window.addEventListener("hashchange", () => this.#follow());
    window.addEventListener("beforeprint", () => this.#texts.forEach((_, item) => (item.open = true)));
    this.#follow();
  }

  /** Shows what has all of the words, each at least as the beginning of one of its own. */
  #filter(words: string): void {
    let count = 0;
    for (const [item, text] of this.#texts) {
      item.hidden = !hasWords(text, words);
      if (!item.hidden) count += 1;
    }
    for (const section of this.querySelectorAll<HTMLElement>("section")) {
      section.hidden = section.querySelector("details[data-asked]:not([hidden])") === null;
    }
    const all = this.#texts.size;
    this.#say(
      words.trim() === ""
        ? ""
        : count === 0
          ? `None of ${all} questions has these words. Take one away, or search the whole site.`
          : `${count} of ${all} questions`,
    );
  }

  /** Opens the answer that the address names, also where it was filtered away, and hands it the focus. */
  #follow(): void {
    const answer = document.getElementById(location.hash.slice(1));
    const item = answer?.closest<HTMLDetailsElement>("details[data-asked]");
    if (answer === null || item === null || item === undefined || !this.contains(item)) return;
    if (item.hidden) {
      this.querySelector("form")?.reset();
      this.#filter("");
    }
    item.open = true;
    answer.focus({ preventScroll: true });
    item.scrollIntoView();
  }

  #say(sentence: string): void {
    const status = this.querySelector("[role=status]");
    if (status !== null) status.textContent = sentence;
  }
}
