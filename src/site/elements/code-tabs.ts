import type { Diagnostic } from "#program/outcome.ts";
import type { ExampleEditor } from "./example-editor.ts";
import type { FilePlace } from "./file-places.ts";
import { hasKept, keptEditsName } from "./has-kept.ts";
import type { KeptEdits } from "./kept-edits.ts";
import { nextTab } from "./next-tab.ts";
import { buttonOf } from "./element-of.ts";

let made = 0;

/** The width of a row, in pixels, from which two files can stand side by side. */
const roomForTwo = 700;

/** The files of an example as they came, under its id. */
export interface Originals {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Files of an example that came in a link, and the name under which the reader's changes to them are kept. */
export interface Shared {
  readonly key: string;
  readonly files: Readonly<Record<string, string>>;
}

/**
 * `<code-tabs>` shows one of its sections at a time, chosen by tabs. Each section has a heading that names its file; without
 * script the sections stand one after the other. One section alone stays as it is. Where it is told whose files they are, they
 * can be edited: it says `edit` after each change.
 */
export class CodeTabs extends HTMLElement {
  #tabs: HTMLButtonElement[] = [];
  #panels: HTMLElement[] = [];
  #originals: Originals | undefined;
  #edits: KeptEdits | undefined;
  /** What came in a link, and under which name changes to it are kept; nothing while the reader's own version is shown. */
  #shared: Shared | undefined;
  /** The edits of each version that was shown: where the browser keeps nothing, they live as long as the page. */
  readonly #versions = new Map<string, KeptEdits>();
  #editor: ExampleEditor | undefined;
  #opening: Promise<void> | undefined;
  #listening = false;
  #isFaulty = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.#makeTabs();
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>(".edit-bar button") : null;
      if (button) void this.#do(button.dataset["do"] ?? "");
    });
  }

  /** Takes the example's own files, so that they can be edited; what the reader made of them before is shown at once. */
  offerEditing(originals: Originals): void {
    this.#originals = originals;
    if (hasKept(keptEditsName(originals.id))) void this.#open();
  }

  /** The reader's texts of the files that were changed, by path. */
  get edits(): Readonly<Record<string, string>> {
    return this.#edits === undefined ? {} : { ...this.#shared?.files, ...this.#edits.texts };
  }

  /**
   * Shows files from a link in place of the reader's own, which stay kept; null shows those again. Tells whether the reader
   * had made changes to what came in the link.
   */
  async showShared(shared: Shared | null): Promise<boolean> {
    await this.#opening;
    this.#shared = shared ?? undefined;
    const isOpen = this.#editor !== undefined;
    if (isOpen || Object.keys(shared?.files ?? {}).length > 0 || hasKept(keptEditsName(shared?.key ?? ""))) {
      await this.#open();
    }
    if (isOpen) await this.#use();
    return Object.keys(this.#edits?.texts ?? {}).length > 0;
  }

  /** Marks what kept the program from starting. */
  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.#editor?.showDiagnostics(diagnostics);
    const [first] = diagnostics;
    if (first && this.#editor) this.showPlace(first);
  }

  /** Marks what would keep the program from starting, and says the first of it; the cursor stays where it is. */
  markFaults(faults: readonly Diagnostic[]): void {
    const [first] = faults;
    if (first === undefined && !this.#isFaulty) return;
    this.#isFaulty = first !== undefined;
    this.#editor?.showDiagnostics(faults);
    this.#say(
      first ? `${first.file}:${first.line}:${first.column} ${first.message}` : "Node can strip the types again.",
    );
  }

  #makeTabs(): void {
    const panels = [...this.querySelectorAll<HTMLElement>(":scope > section")];
    if (panels.length < 2) return;
    made += 1;
    const list = document.createElement("div");
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Files");
    this.#panels = panels;
    this.#tabs = panels.map((panel, index) => makeTab(panel, `code-tab-${made}-${index + 1}`));
    this.#tabs.forEach((tab, index) => tab.addEventListener("click", () => this.#choose(index)));
    list.addEventListener("keydown", (event) => this.#key(event));
    list.append(...this.#tabs);
    this.prepend(list);
    this.#choose(0);
    new ResizeObserver((_, observer) => {
      if (this.clientWidth < roomForTwo) return;
      observer.disconnect();
      void import("./beside-toggle.ts").then(({ besideToggle }) => besideToggle(this, this.#tabs, this.#panels));
    }).observe(this);
  }

  /** Shows a line of a file, and brings it into sight. */
  showPlace(place: FilePlace): void {
    const { file, line } = place;
    const sections = [...this.querySelectorAll<HTMLElement>(":scope > section")];
    const number = sections.findIndex((section) => section.querySelector(".file-name")?.textContent === file);
    if (this.#tabs.length > 0 && number >= 0) this.#choose(number);
    if (this.#editor) {
      this.#editor.showPlace(place);
      return;
    }
    for (const shown of this.querySelectorAll(".pointed-at")) shown.classList.remove("pointed-at");
    const row = sections[number]?.querySelectorAll("code > .line")[line - 1];
    row?.classList.add("pointed-at");
    row?.scrollIntoView({ block: "nearest" });
  }

  async #do(what: string): Promise<void> {
    if (what === "edit") {
      await this.#open();
      this.#editor?.focus(this.#chosenPath);
    } else if (what === "changes") {
      const on = this.#editor?.isComparing !== true;
      this.#button("changes")?.setAttribute("aria-pressed", String(on));
      await this.#editor?.compare(on);
    } else if (what === "reset") {
      this.#say(this.#edits?.reset() ?? "This is the example as it came.", "Undo");
      this.#changed();
    } else if (what === "undo") {
      this.#edits?.undoReset();
      this.#say("Your changes are back.");
      this.#changed();
    }
  }

  /** Puts editors in the place of the shown files; where they cannot be loaded, the files stay as they are. */
  async #open(): Promise<void> {
    this.#opening ??= this.#load().catch(() => {
      this.#opening = undefined;
      this.#say("The editor could not be fetched. Check the connection and press Edit again.");
    });
    await this.#opening;
  }

  async #load(): Promise<void> {
    const originals = this.#originals;
    if (originals === undefined) return;
    const { ExampleEditor, keys } = await import("./example-editor.ts");
    const edits = await this.#readEdits(originals);
    const sections = [...this.querySelectorAll<HTMLElement>(":scope > section")];
    const files = sections.map((panel) => ({ path: panel.querySelector(".file-name")?.textContent ?? "", panel }));
    this.#editor = new ExampleEditor(files, originals.files, edits, (trouble) => {
      this.#say(trouble ?? keys);
      this.#tell(true);
    });
    this.#say(edits.trouble ?? keys);
    this.#tell();
  }

  /** Puts other texts in the place of some files, and says so; that can be taken back. */
  async take(texts: Readonly<Record<string, string>>, sentence: string): Promise<void> {
    await this.#open();
    if (this.#edits) this.#say(this.#edits.take(texts) ?? sentence, "Undo");
    this.#changed();
  }

  async #readEdits({ id, files }: Originals): Promise<KeptEdits> {
    const { KeptEdits } = await import("./example-editor.ts");
    const { key = id, files: shared } = this.#shared ?? {};
    const edits = this.#versions.get(key) ?? new KeptEdits(() => localStorage, key, { ...files, ...shared });
    this.#versions.set(key, edits);
    return (this.#edits = edits);
  }

  /** Shows what is kept of another version in the editor that stands here. */
  async #use(): Promise<void> {
    if (this.#originals === undefined) return;
    const edits = await this.#readEdits(this.#originals);
    this.#editor?.use(edits);
    this.#button("changes")?.setAttribute("aria-pressed", "false");
    this.#say(edits.trouble ?? "");
    this.#tell();
  }

  #changed(): void {
    this.#editor?.refresh();
    this.#tell();
  }

  /** Draws what can be done, and says that the program is another one; `typed` is whether the reader has typed it just now. */
  #tell(typed = false): void {
    const isChanged = Object.keys(this.edits).length > 0;
    const edit = this.#button("edit");
    if (edit) edit.hidden = true;
    for (const name of ["changes", "reset"]) {
      const button = this.#button(name);
      if (button) button.hidden = !isChanged;
    }
    this.dispatchEvent(new CustomEvent("edit", { bubbles: true, detail: { typed } }));
  }

  #say(sentence: string, action?: string): void {
    const place = this.querySelector(".edit-bar p");
    place?.replaceChildren(sentence, ...(action === undefined ? [] : [" ", undoButton(action)]));
  }

  #button(name: string): HTMLButtonElement | null {
    return this.querySelector(`.edit-bar [data-do="${name}"]`);
  }

  get #chosenPath(): string {
    const chosen = this.#tabs.find((tab) => tab.tabIndex === 0) ?? this.querySelector(".file-name");
    return chosen?.textContent ?? "";
  }

  /** The first file then stands beside the others, which share the tabs. */
  get #isBeside(): boolean {
    return "beside" in this.dataset;
  }

  #choose(chosen: number): void {
    const isBeside = this.#isBeside;
    if (isBeside && chosen === 0) return;
    this.#tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    });
    this.#panels.forEach((panel, index) => (panel.hidden = index !== chosen && !(isBeside && index === 0)));
  }

  #key(event: KeyboardEvent): void {
    const tabs = this.#tabs.filter((tab) => !tab.hidden);
    const now = tabs.findIndex((tab) => tab.tabIndex === 0);
    const next = tabs[nextTab(event.key, now, tabs.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    this.#choose(this.#tabs.indexOf(next));
    next.focus();
  }
}

function undoButton(words: string): HTMLButtonElement {
  const button = buttonOf(words, () => undefined, "small-button");
  button.dataset["do"] = "undo";
  return button;
}

function makeTab(panel: HTMLElement, id: string): HTMLButtonElement {
  const heading = panel.querySelector<HTMLElement>(".file-name");
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = id;
  tab.textContent = heading?.textContent ?? "";
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", `${id}-panel`);
  if (heading) heading.hidden = true;
  panel.id = `${id}-panel`;
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", id);
  return tab;
}
