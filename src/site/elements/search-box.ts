import { loadSearchIndex, stretchesOf, type FoundPage, type SearchIndex } from "./search-index.ts";

const mostPages = 8;

/** `<search-box>` opens a dialog that searches the site. It loads the index when it is first opened. */
export class SearchBox extends HTMLElement {
  #index: Promise<SearchIndex> | undefined;
  #asked = "";

  connectedCallback(): void {
    const [open, dialog, field] = [this.#part("button"), this.#part("dialog"), this.#part("input")];
    open.hidden = false;
    open.addEventListener("click", () => this.#open());
    field.addEventListener("input", () => void this.#search(field.value));
    dialog.addEventListener("click", (event) => {
      const onLink = event.target instanceof Element && event.target.closest("a") !== null;
      if (onLink || event.target === dialog) dialog.close();
    });
    document.addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener("keydown", this.#onKey);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    this.#open();
  };

  #open(): void {
    const dialog = this.#part("dialog");
    if (!dialog.open) dialog.showModal();
    this.#part("input").select();
    void this.#load().catch(() => undefined);
  }

  #load(): Promise<SearchIndex> {
    this.#index ??= loadSearchIndex(this.dataset["base"] ?? "/");
    this.#index.catch(() => {
      this.#index = undefined;
      this.#say("The search index could not be loaded. It is made by npm run build; the author's server has none.");
    });
    return this.#index;
  }

  async #search(words: string): Promise<void> {
    this.#asked = words;
    if (words.trim() === "") {
      this.#show([], "");
      return;
    }
    try {
      const answer = await (await this.#load()).debouncedSearch(words, {}, 120);
      if (answer === null || this.#asked !== words) return;
      const pages = await Promise.all(answer.results.slice(0, mostPages).map((result) => result.data()));
      if (this.#asked !== words) return;
      this.#show(pages, pages.length === 0 ? `Nothing found for “${words.trim()}”.` : countOf(answer.results.length));
    } catch {
      // What went wrong has been said by whoever loaded the index.
    }
  }

  #show(pages: readonly FoundPage[], sentence: string): void {
    this.#part("ol").replaceChildren(
      ...pages.map((page) => {
        const parts = page.sub_results.filter(({ url }) => url.includes("#")).slice(0, 3);
        const item = entry(page.url, page.meta.title ?? page.url, page.excerpt);
        if (parts.length > 0) {
          const list = document.createElement("ul");
          list.append(...parts.map(({ url, title, excerpt }) => entry(url, title, excerpt)));
          item.append(list);
        }
        return item;
      }),
    );
    this.#say(sentence);
  }

  #say(sentence: string): void {
    const status = this.querySelector("[role=status]");
    if (status !== null) status.textContent = sentence;
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    const part = this.querySelector(name);
    if (part === null) throw new Error(`Expected a <${name}> in <search-box>, but there is none.`);
    return part;
  }
}

function entry(url: string, title: string, excerpt: string): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = url;
  link.textContent = title;
  const text = document.createElement("p");
  for (const stretch of stretchesOf(excerpt)) {
    const node = document.createElement(stretch.found ? "mark" : "span");
    node.textContent = stretch.text;
    text.append(node);
  }
  item.append(link, text);
  return item;
}

function countOf(found: number): string {
  if (found === 1) return "1 page";
  return found > mostPages ? `${found} pages, the first ${mostPages} shown` : `${found} pages`;
}
