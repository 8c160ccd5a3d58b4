import { searchSite, type Found } from "../../search/search-site.ts";
import type { SiteIndex } from "../../search/site-index.ts";
import { buttonOf, elementOf } from "../element-of.ts";
import { FacetChoice } from "./facet-choice.ts";
import { foundOption, sayIn } from "./found-option.ts";
import { loadIndex } from "./load-index.ts";
import { handWords, markHandedWords } from "./mark-found.ts";
import { RecentSearches } from "./recent-searches.ts";
import { RecordTexts } from "./record-texts.ts";
import { ResultList } from "./result-list.ts";
import { addressOf, askedIn, type Asked } from "./search-address.ts";

/** How many results are shown at first, and come with each press of More. */
const step = 8;

const dialogs = new WeakMap<HTMLDialogElement, SearchDialog>();

/** searchDialogOf gives what searches in a dialog, the same one each time. */
export function searchDialogOf(dialog: HTMLDialogElement, base: string): SearchDialog {
  const there = dialogs.get(dialog) ?? new SearchDialog(dialog, base);
  dialogs.set(dialog, there);
  return there;
}

/** A search dialog takes a query, shows what is found as a list that the keyboard walks, and keeps both in the address. */
export class SearchDialog {
  readonly #dialog: HTMLDialogElement;
  /** The address of the site's root, with a slash at its end. */
  readonly #root: string;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #help: HTMLElement;
  readonly #list: ResultList;
  readonly #facets: FacetChoice;
  readonly #texts: RecordTexts;
  readonly #recent = new RecentSearches(() => localStorage);
  #index: Promise<SiteIndex> | undefined;
  #asked = 0;
  /** Settles when what was asked for last is shown. */
  #shown: Promise<void> = Promise.resolve();
  #words: readonly string[] = [];

  constructor(dialog: HTMLDialogElement, base: string) {
    this.#dialog = dialog;
    this.#root = base.replace(/\/?$/, "/");
    this.#texts = new RecordTexts(this.#root);
    this.#field = part(dialog, "input");
    this.#status = part(dialog, "[role=status]");
    this.#help = part(dialog, ".help");
    this.#list = new ResultList(part(dialog, "[role=listbox]"), this.#field);
    this.#facets = new FacetChoice(part(dialog, ".facets"), () => this.#ask());
    this.#field.addEventListener("input", () => this.#ask());
    this.#field.addEventListener("keydown", (event) => this.#onKey(event));
    dialog.addEventListener("click", (event) => this.#onClick(event));
    dialog.addEventListener("close", () => this.#keep(null));
  }

  /** Shows what the address asks for, or what was searched for last. What is typed meanwhile stays, and is what is searched for. */
  async begin(): Promise<void> {
    const asked = askedIn(location.href);
    if (asked !== null && this.#field.value === "") {
      this.#field.value = asked.query;
      this.#field.select();
    }
    try {
      const { facts } = await this.#load();
      this.#facets.offer(facts, asked?.facets);
    } catch {
      return;
    }
    this.#ask();
    await this.#shown;
  }

  #ask(): void {
    this.#shown = this.#search();
  }

  #load(): Promise<SiteIndex> {
    this.#index ??= loadIndex(this.#root);
    this.#index.catch(() => {
      this.#index = undefined;
      this.#say(
        navigator.onLine
          ? "The search index could not be loaded: it is made by npm run build, and the author's server has none."
          : "The search index could not be loaded, because this device is offline and has not kept it. Open “Read offline” when you are online again.",
      );
    });
    return this.#index;
  }

  async #search(): Promise<void> {
    const asked: Asked = { query: this.#field.value.trim(), facets: this.#facets.chosen };
    const number = (this.#asked += 1);
    this.#keep(asked.query === "" && Object.keys(asked.facets).length === 0 ? null : asked);
    if (asked.query === "" && Object.keys(asked.facets).length === 0) {
      this.#list.show([]);
      this.#say("");
      this.#showRecent();
      return;
    }
    try {
      const found = searchSite(await this.#load(), asked.query, asked.facets);
      if (this.#asked === number) this.#show(found, asked, step);
    } catch {
      // What went wrong has been said by whoever loaded the index.
    }
  }

  /** Shows results at once; what they say comes after them. */
  #show(found: Found, asked: Asked, most: number): void {
    const { facts, words } = found;
    const shown = facts.slice(0, most);
    this.#words = words;
    const options = shown.map((fact, at) => {
      const option = foundOption(fact, { root: this.#root, id: `found-${at + 1}` });
      this.#texts.give(fact.text, (text) => sayIn(option, text, words));
      return option;
    });
    this.#list.show(options);
    this.#say(saysOf(facts.length, asked, shown.length));
    this.#help.replaceChildren();
    if (facts.length > most) {
      this.#help.append(buttonOf("More", () => this.#show(found, asked, most + step), "small-button"));
    } else if (facts.length === 0) this.#showWaysOn(asked);
  }

  #showRecent(): void {
    const recent = this.#recent.read();
    this.#help.replaceChildren();
    if (recent.length === 0) return;
    this.#help.append(
      elementOf("p", { textContent: "Searched before, on this device:" }),
      ...recent.map((query) => buttonOf(query, () => this.#askAgain(query), "small-button")),
      buttonOf("Forget them", () => {
        this.#recent.forget();
        this.#showRecent();
        this.#field.focus();
      }),
    );
  }

  /** What is left to try where nothing was found. */
  #showWaysOn({ facets }: Asked): void {
    const link = (path: string, words: string): HTMLAnchorElement => {
      const element = elementOf("a", { textContent: words });
      element.href = `${this.#root}${path}`;
      return element;
    };
    if (Object.keys(facets).length > 0) {
      this.#help.append(
        buttonOf("Search in everything", () => {
          this.#facets.clear();
          this.#field.focus();
        }),
      );
    }
    this.#help.append(
      elementOf("p", { textContent: "Fewer words find more. Or look here:" }),
      link("faq/", "All questions and answers"),
      link("glossary/", "All terms"),
      link("", "All lessons"),
    );
  }

  #askAgain(query: string): void {
    this.#field.value = query;
    this.#field.focus();
    this.#ask();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === "Enter") {
      event.preventDefault();
      // Whoever is faster than the search means what it will show.
      void this.#shown.then(() => this.#list.follow(event));
    } else if (this.#list.move(event.key)) event.preventDefault();
  }

  #onClick(event: MouseEvent): void {
    if (event.target === this.#dialog) this.#dialog.close();
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (link === null) return;
    this.#recent.keep(this.#field.value);
    handWords(link.href, this.#words);
    const isHere = new URL(link.href).pathname === location.pathname;
    // Where another page opens, this one stays as it is for the way back.
    if (!isHere || event.ctrlKey || event.metaKey || event.shiftKey) return;
    this.#dialog.close();
    setTimeout(markHandedWords);
  }

  #keep(asked: Asked | null): void {
    const address = addressOf(location.href, asked);
    if (address !== location.href) history.replaceState(history.state, "", address);
  }

  #say(sentence: string): void {
    this.#status.textContent = sentence;
  }
}

function saysOf(found: number, { query }: Asked, shown: number): string {
  if (found === 0) return `Nothing found${query === "" ? "" : ` for “${query}”`}.`;
  return `${found === 1 ? "1 result" : `${found} results`}${shown < found ? `, the first ${shown} shown` : ""}`;
}

function part<Name extends string>(
  dialog: HTMLDialogElement,
  selector: Name,
): Name extends "input" ? HTMLInputElement : HTMLElement;
function part(dialog: HTMLDialogElement, selector: string): HTMLElement {
  const found = dialog.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`Expected ${selector} in the search's dialog, but there is none.`);
  return found;
}
