// What the reader made of an example, kept on this device until it is reset.
import { keptEditsName } from "./has-kept.ts";

/** The reader's texts of the files that were changed, and the texts that they were made from, by path. */
interface Kept {
  readonly texts: Readonly<Record<string, string>>;
  readonly of: Readonly<Record<string, string>>;
}

/**
 * Kept edits are the changed files of one example. They outlive the page where the browser allows it; where it does not,
 * they live as long as the page. Methods that change give null, or a sentence about why the change is not kept.
 */
export class KeptEdits {
  readonly #openStore: () => Pick<Storage, "getItem" | "setItem" | "removeItem">;
  readonly #name: string;
  readonly #originals: Readonly<Record<string, string>>;
  #texts: Readonly<Record<string, string>> = {};
  #last: Readonly<Record<string, string>> | null = null;
  /** What the reader has to know about what was kept, in a sentence. */
  readonly trouble: string | null;

  /** `originals` are the example's own files; `openStore` gives the browser's storage, or throws where it is forbidden. */
  constructor(
    openStore: () => Pick<Storage, "getItem" | "setItem" | "removeItem">,
    id: string,
    originals: Readonly<Record<string, string>>,
  ) {
    this.#openStore = openStore;
    this.#name = keptEditsName(id);
    this.#originals = originals;
    this.trouble = this.#read();
  }

  /** The reader's texts of the files that differ from the example's, by path. */
  get texts(): Readonly<Record<string, string>> {
    return this.#texts;
  }

  /** A file as the reader has it. */
  textOf(path: string): string {
    return this.#texts[path] ?? this.#originals[path] ?? "";
  }

  /** Keeps the reader's text of a file. */
  keep(path: string, text: string): string | null {
    const { [path]: _, ...others } = this.#texts;
    this.#texts = text === this.#originals[path] ? others : { ...others, [path]: text };
    return this.#write();
  }

  /** Takes all changes back; they can be brought back once as long as the page lives. */
  reset(): string | null {
    return this.#replace({});
  }

  /** Puts other texts in the place of some; what was there can be brought back, as after a reset. */
  take(texts: Readonly<Record<string, string>>): string | null {
    const all = Object.entries({ ...this.#texts, ...texts });
    return this.#replace(Object.fromEntries(all.filter(([path, text]) => text !== this.#originals[path])));
  }

  #replace(texts: Readonly<Record<string, string>>): string | null {
    this.#last = this.#texts;
    this.#texts = texts;
    return this.#write();
  }

  /** Brings back what the last reset took; null where there is nothing. */
  undoReset(): Readonly<Record<string, string>> | null {
    if (this.#last === null) return null;
    this.#texts = this.#last;
    this.#last = null;
    this.#write();
    return this.#texts;
  }

  #write(): string | null {
    const paths = Object.keys(this.#texts);
    try {
      const store = this.#openStore();
      const of = Object.fromEntries(paths.map((path) => [path, this.#originals[path] ?? ""]));
      if (paths.length === 0) store.removeItem(this.#name);
      else store.setItem(this.#name, JSON.stringify({ texts: this.#texts, of } satisfies Kept));
      return null;
    } catch {
      return "This browser does not keep your changes: its storage is full or forbidden. Open them in the playground and copy the link to keep them.";
    }
  }

  #read(): string | null {
    let text: string | null = null;
    try {
      text = this.#openStore().getItem(this.#name);
    } catch {
      return null;
    }
    if (text === null) return null;
    const kept = keptIn(text);
    if (kept === null) return this.#setUnreadableAside(text);
    // A file that the example no longer has cannot be shown in it.
    const known = Object.entries(kept.texts).filter(([path]) => this.#originals[path] !== undefined);
    this.#texts = Object.fromEntries(known.filter(([path, mine]) => mine !== this.#originals[path]));
    const isOther = known.some(([path]) => kept.of[path] !== this.#originals[path]);
    return isOther ? "The example has changed since you did. Your text stands; Reset shows the new one." : null;
  }

  #setUnreadableAside(text: string): string {
    const aside = `${this.#name}.unreadable`;
    try {
      this.#openStore().setItem(aside, text);
    } catch {
      return "What was kept of your changes could not be read. This is the example as it came.";
    }
    return `What was kept of your changes could not be read. It lies unchanged in this browser’s storage, under ${aside}.`;
  }
}

function keptIn(text: string): Kept | null {
  try {
    const { texts, of } = JSON.parse(text) as { texts: unknown; of: unknown };
    return isTexts(texts) && isTexts(of) ? { texts, of } : null;
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === "object" && value !== null && Object.values(value).every((text) => typeof text === "string");
}
