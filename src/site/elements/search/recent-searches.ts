/** The name under which the last searches are kept; another form of data gets another number. */
export const recentSearchesName = "interleave.searches.1";

const most = 6;

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** RecentSearches keeps the last queries on this device, the newest first, until the reader forgets them. */
export class RecentSearches {
  readonly #openStore: () => Store;

  /** `openStore` gives the browser's storage, or throws where it is forbidden. */
  constructor(openStore: () => Store) {
    this.#openStore = openStore;
  }

  /** What was searched for; nothing where nothing could be kept or read. */
  read(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(this.#openStore().getItem(recentSearchesName) ?? "[]");
      return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === "string").slice(0, most) : [];
    } catch {
      return [];
    }
  }

  /** Keeps a query from which a result was opened. */
  keep(query: string): void {
    const words = query.trim();
    if (words === "") return;
    this.#write([words, ...this.read().filter((one) => one !== words)].slice(0, most));
  }

  /** Forgets all of them. */
  forget(): void {
    this.#write(null);
  }

  #write(queries: readonly string[] | null): void {
    try {
      if (queries === null) this.#openStore().removeItem(recentSearchesName);
      else this.#openStore().setItem(recentSearchesName, JSON.stringify(queries));
    } catch {
      // A search that is not remembered is typed again.
    }
  }
}
