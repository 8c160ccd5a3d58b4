import type { RecordText } from "../../search/record.ts";
import { loadText } from "./load-index.ts";

/** Record texts are what results show of their records: each is fetched once. */
export class RecordTexts {
  readonly #root: string;
  readonly #known = new Map<string, RecordText>();

  constructor(root: string) {
    this.#root = root;
  }

  /** Hands over the text of a record: at once where it has come before, otherwise when it comes. */
  give(file: string, take: (text: RecordText) => void): void {
    const known = this.#known.get(file);
    if (known !== undefined) return take(known);
    void loadText(this.#root, file).then((text) => {
      // One that could not be had is asked for again.
      if (text !== null) this.#known.set(file, text);
      take(text ?? { text: "" });
    });
  }
}
