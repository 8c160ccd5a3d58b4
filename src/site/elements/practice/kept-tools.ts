import { nameOfFile, readJournalFile, writeJournalFile } from "../../practice/journal-file.ts";
import { emptyJournal, mergeJournals, type Journal } from "../../practice/journal.ts";
import { buttonOf } from "../element-of.ts";
import type { OpenJournal } from "./open-journal.ts";

/** More than this no journal comes to: what is larger is not read. */
const mostBytes = 64 * 1024 * 1024;

/** The kept tools take the journal out as a file, in again, and away; what is taken away can be brought back. */
export class KeptTools {
  readonly #place: HTMLElement;
  readonly #journal: OpenJournal;
  readonly #clear: HTMLButtonElement;
  /** What was taken away last, for as long as the page is open. */
  #cleared: Journal | null = null;

  constructor(place: HTMLElement, journal: OpenJournal) {
    this.#place = place;
    this.#journal = journal;
    this.#clear = this.#button("clear");
    this.#button("export").addEventListener("click", () => this.#export(journal.journal));
    this.#clear.addEventListener("click", () => void this.#askOrClear());
    for (const away of ["blur", "keydown"]) {
      this.#clear.addEventListener(away, (event) => {
        if (!(event instanceof KeyboardEvent) || event.key === "Escape") this.#disarm();
      });
    }
    const field = place.querySelector<HTMLInputElement>("input[type=file]");
    this.#button("import").addEventListener("click", () => field?.click());
    field?.addEventListener("change", () => void this.#import(field));
    this.show();
  }

  /** Says what is kept. */
  show(): void {
    const { entries, aside } = this.#journal.journal;
    const isEmpty = entries.length + aside.length === 0;
    const count = this.#place.querySelector(".count");
    if (count !== null) {
      count.textContent = isEmpty
        ? "Nothing is kept yet. What you practise stays in this browser, and is sent nowhere."
        : `${countOf(entries.length, "entry is", "entries are")} kept in this browser and nowhere else. A file takes ${entries.length === 1 ? "it" : "them"} to another browser or device, where nothing is counted twice.`;
    }
    for (const button of [this.#button("export"), this.#clear]) button.disabled = isEmpty;
    if (isEmpty) this.#disarm();
  }

  #export(journal: Journal): void {
    const now = Date.now();
    const address = URL.createObjectURL(new Blob([writeJournalFile(journal, now)], { type: "application/json" }));
    const link = document.createElement("a");
    [link.href, link.download] = [address, nameOfFile(now)];
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 0);
    this.#say(`${link.download} holds ${countOf(journal.entries.length, "entry", "entries")}.`);
  }

  async #import(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (file === undefined) return;
    try {
      if (file.size > mostBytes) {
        this.#say(`Expected a file that this page has exported, but ${file.name} is too large to be one.`);
        return;
      }
      const { journal, told } = readJournalFile(await file.text());
      const before = this.#journal.entries.length;
      await this.#journal.merge(journal);
      const added = this.#journal.entries.length - before;
      const present = journal.entries.length - added;
      const said = [
        ...(added > 0 ? [`${countOf(added, "entry is", "entries are")} new.`] : []),
        ...(present > 0 ? [`${countOf(present, "entry was", "entries were")} here already.`] : []),
        ...(told === null ? [] : [told]),
      ];
      this.#say(`${file.name}: ${said.length === 0 ? "it holds no entry." : said.join(" ")}`);
    } catch {
      this.#say(`Expected a file that this page has exported, but ${file.name} could not be read. Choose it again.`);
    } finally {
      // The same file can be chosen once more.
      field.value = "";
    }
  }

  async #askOrClear(): Promise<void> {
    const { entries } = this.#journal;
    if (this.#clear.dataset["armed"] === undefined) {
      this.#clear.dataset["armed"] = "";
      this.#clear.textContent = `Clear all ${countOf(entries.length, "entry", "entries")}`;
      this.#say("Press once more to clear all of it, or Escape to keep it.");
      return;
    }
    this.#disarm();
    const cleared = await this.#journal.clear();
    this.#cleared = mergeJournals(this.#cleared ?? emptyJournal, cleared);
    this.#say(
      `${countOf(cleared.entries.length, "entry is", "entries are")} cleared. Until you leave this page, you can bring them back.`,
    );
    this.#offerBack()?.focus();
  }

  /** Offers what was cleared, for as long as it has not come back; it gives the button for that. */
  #offerBack(): HTMLButtonElement | undefined {
    const cleared = this.#cleared;
    const onward = this.#place.querySelector(".onward");
    onward?.replaceChildren();
    if (cleared === null) return undefined;
    const back = buttonOf("Bring it back", () => void this.#bringBack(cleared), "small-button main");
    onward?.append(
      back,
      buttonOf("Save it as a file", () => this.#export(cleared), "small-button"),
    );
    return back;
  }

  async #bringBack(cleared: Journal): Promise<void> {
    await this.#journal.merge(cleared);
    this.#cleared = null;
    this.#offerBack();
    this.#say("All of it is back.");
    this.#button("export").focus();
  }

  #disarm(): void {
    if (this.#clear.dataset["armed"] === undefined) return;
    delete this.#clear.dataset["armed"];
    this.#clear.textContent = "Clear";
    this.#say("");
  }

  #say(sentence: string): void {
    const status = this.#place.querySelector("[role=status]");
    if (status !== null) status.textContent = sentence;
  }

  #button(name: string): HTMLButtonElement {
    const found = this.#place.querySelector<HTMLButtonElement>(`[data-do=${name}]`);
    if (found === null) throw new Error(`Expected a button to ${name} the journal, but there is none.`);
    return found;
  }
}

function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
