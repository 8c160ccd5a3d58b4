// The values that the reader gave to an example's parameters, kept on this device until they are reset.
import type { ParameterValues } from "#program/parameters.ts";
import { keptValuesName } from "./has-kept.ts";

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Kept values outlive the page where the browser allows it. Methods that change give null, or a sentence about why not. */
export class KeptValues {
  readonly #openStore: () => Store;
  readonly #name: string;

  /** `openStore` gives the browser's storage, or throws where it is forbidden. */
  constructor(openStore: () => Store, id: string) {
    this.#openStore = openStore;
    this.#name = keptValuesName(id);
  }

  /** What was kept, of any kind; undefined where nothing was. */
  read(): { readonly given: unknown; readonly trouble: string | null } {
    let text: string | null = null;
    try {
      text = this.#openStore().getItem(this.#name);
    } catch {
      // Where nothing may be kept, nothing was.
    }
    try {
      return { given: text === null ? undefined : (JSON.parse(text) as unknown), trouble: null };
    } catch {
      return { given: undefined, trouble: "What was kept of your values could not be read: these are the defaults." };
    }
  }

  /** Keeps values; null forgets those that were kept. */
  keep(values: ParameterValues | null): string | null {
    try {
      const store = this.#openStore();
      if (values === null) store.removeItem(this.#name);
      else store.setItem(this.#name, JSON.stringify(values));
      return null;
    } catch {
      return "This browser does not keep your values: its storage is full or forbidden. Copy the link to keep them.";
    }
  }
}
