import type { Diagnostic } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import { EditedFiles } from "./edited-files.ts";
import type { EditingSurface } from "./editing-surface.ts";
import { buttonOf, elementOf } from "./element-of.ts";
import type { FilePlace } from "./file-places.ts";
import { FileNameForm } from "./file-name-form.ts";
import { nextTab } from "./next-tab.ts";
import { PlainSurface } from "./plain-surface.ts";
import { ProgramInputs } from "./program-inputs.ts";

const hintId = "editor-hint";

/**
 * `<program-editor>` edits a program: its files behind tabs, which of them it starts with, and what it is given. It says
 * `edit` after each change. It begins with a plain text field, and goes on with that where the editor proper cannot be
 * loaded.
 */
export class ProgramEditor extends HTMLElement {
  readonly #tabs = elementOf("div", { className: "tabs" });
  readonly #panel = elementOf("div", { id: "editor-panel", className: "panel editor-surface" });
  readonly #form = new FileNameForm();
  readonly #inputs = new ProgramInputs();
  readonly #said = elementOf("p", { className: "said" });
  readonly #hint = elementOf("p", { className: "hint", id: hintId });
  readonly #add = buttonOf("Add a file", () => void this.#addFile());
  readonly #remove = buttonOf("Remove", () => this.#removeFile());
  readonly #start = buttonOf("Start with this file", () => this.#startHere());
  #surface: EditingSurface = new PlainSurface(() => this.#edited());
  #files = new EditedFiles({ files: { "main.ts": "" }, entry: "main.ts" });
  #chosen = "main.ts";
  #isTyped = false;
  /** What npm installs for it: that stays as it came. */
  #packages: Program["packages"];
  #faults: readonly Diagnostic[] = [];

  connectedCallback(): void {
    if (this.contains(this.#panel)) return;
    this.#tabs.setAttribute("role", "tablist");
    this.#tabs.setAttribute("aria-label", "Files");
    this.#tabs.addEventListener("keydown", (event) => this.#key(event));
    this.#panel.setAttribute("role", "tabpanel");
    this.#panel.append(this.#surface.element);
    this.#said.setAttribute("role", "status");
    const rename = buttonOf("Rename", () => void this.#renameFile());
    this.replaceChildren(
      elementOf("div", { className: "files" }, this.#tabs, this.#add),
      this.#form,
      this.#panel,
      elementOf("div", { className: "actions" }, rename, this.#remove, this.#start, this.#hint),
      this.#said,
      this.#inputs,
    );
    this.#draw();
    void this.#upgrade();
  }

  /** Shows a program in place of the one that is there. */
  show({ files, entry, args, env, packages }: Program): void {
    this.#packages = packages;
    this.#files = new EditedFiles({ files, entry });
    this.#isTyped = false;
    this.#faults = [];
    this.#inputs.show({ args, env });
    this.#say("");
    this.#choose(entry);
  }

  /** The program as it stands. */
  get program(): Program {
    this.#takeText();
    const { files, entry } = this.#files;
    return { files, entry, ...this.#inputs.inputs, ...(this.#packages && { packages: this.#packages }) };
  }

  /** Shows a place of a file, and puts the cursor there. */
  showPlace({ file, line, column = 1 }: FilePlace): void {
    if (this.#files.files[file] === undefined) return;
    this.#choose(file);
    const before = this.#surface.text.split("\n").slice(0, line - 1);
    const at = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
    this.#surface.select(at, at);
    this.#surface.focus();
  }

  /** Marks what keeps the program from starting, and goes to the first of it. */
  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    this.markFaults(diagnostics);
    const [first] = diagnostics;
    if (first) this.showPlace(first);
  }

  /** Marks what would keep the program from starting, and says the first of it; the cursor stays where it is. */
  markFaults(faults: readonly Diagnostic[]): void {
    const [[before], [first]] = [this.#faults, faults];
    this.#faults = faults;
    this.#mark();
    if (first) this.#say(`${first.file}:${first.line}:${first.column} ${first.message}`);
    else if (before) this.#say("Node can strip the types again.");
  }

  #mark(): void {
    this.#surface.mark?.(this.#faults.filter(({ file }) => file === this.#chosen));
  }

  /** Puts the editor proper in the place of the plain field. */
  async #upgrade(): Promise<void> {
    const loaded = await import("./highlighted-surface.ts").catch(() => null);
    const plain = this.#surface.element;
    if (loaded === null || !(plain instanceof HTMLTextAreaElement)) return;
    this.#takeText();
    const { selectionStart, selectionEnd, scrollTop } = plain;
    const hadFocus = document.activeElement === plain;
    const surface = new loaded.HighlightedSurface(() => this.#edited(), hintId);
    this.#surface = surface;
    plain.replaceWith(surface.element);
    surface.show(this.#chosen, this.#files.textOf(this.#chosen));
    if (hadFocus || scrollTop > 0) surface.select(selectionStart, selectionEnd);
    if (hadFocus) surface.focus();
    this.#hint.textContent = "Tab indents. Escape, then Tab, leaves the editor.";
  }

  #edited(): void {
    this.#isTyped = true;
    this.#tell();
  }

  #tell(): void {
    this.dispatchEvent(new CustomEvent("edit", { bubbles: true, detail: { typed: this.#isTyped } }));
  }

  /** Takes over what was typed; what was not stays exactly as it came. */
  #takeText(): void {
    if (this.#isTyped) this.#files.write(this.#chosen, this.#surface.text);
    this.#isTyped = false;
  }

  #choose(path: string): void {
    this.#form.cancel();
    this.#takeText();
    this.#chosen = path;
    this.#surface.show(path, this.#files.textOf(path));
    this.#mark();
    this.#draw();
  }

  #draw(): void {
    const { paths, entry } = this.#files;
    this.#tabs.replaceChildren(
      ...paths.map((path, index) => {
        const tab = buttonOf(path, () => this.#choose(path), "tab");
        tab.id = `editor-tab-${index + 1}`;
        tab.title = path;
        tab.setAttribute("role", "tab");
        tab.setAttribute("aria-controls", this.#panel.id);
        tab.setAttribute("aria-selected", String(path === this.#chosen));
        tab.tabIndex = path === this.#chosen ? 0 : -1;
        if (path === this.#chosen) this.#panel.setAttribute("aria-labelledby", tab.id);
        if (path === entry && paths.length > 1) tab.append(" ", elementOf("span", { textContent: "start" }));
        return tab;
      }),
    );
    this.#remove.hidden = paths.length < 2;
    this.#start.hidden = this.#chosen === entry;
  }

  #focusTab(): void {
    this.#tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  #key(event: KeyboardEvent): void {
    const { paths } = this.#files;
    const next = paths[nextTab(event.key, paths.indexOf(this.#chosen), paths.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    this.#choose(next);
    this.#focusTab();
  }

  async #addFile(): Promise<void> {
    const files = this.#files;
    const check = (name: string): string | null => files.troubleWith(name);
    const path = await this.#form.ask("Name of the new file", "Add", files.freeName(), check);
    if (path === null || files !== this.#files) return this.#add.focus();
    this.#takeText();
    files.add(path);
    this.#choose(path);
    this.#surface.focus();
    this.#tell();
  }

  async #renameFile(): Promise<void> {
    const [files, from] = [this.#files, this.#chosen];
    const check = (name: string): string | null => files.troubleWith(name, from);
    const path = await this.#form.ask(`New name of ${from}`, "Rename", from, check);
    if (path === null || files !== this.#files || from !== this.#chosen) return this.#focusTab();
    this.#takeText();
    files.rename(from, path);
    this.#choose(path);
    this.#focusTab();
    this.#tell();
  }

  #removeFile(): void {
    this.#takeText();
    const [files, path] = [this.#files, this.#chosen];
    const [text, wasEntry] = [files.textOf(path), files.entry === path];
    const at = files.paths.indexOf(path);
    files.remove(path);
    this.#choose(files.paths[Math.max(at - 1, 0)] ?? files.entry);
    this.#focusTab();
    this.#say(`${path} is removed.`, "Undo", () => {
      if (files !== this.#files || files.troubleWith(path) !== null) return;
      files.add(path, text);
      if (wasEntry) files.startWith(path);
      this.#choose(path);
      this.#focusTab();
      this.#say("");
      this.#tell();
    });
    this.#tell();
  }

  #startHere(): void {
    this.#files.startWith(this.#chosen);
    this.#draw();
    this.#focusTab();
    this.#say(`The program starts with ${this.#chosen}.`);
    this.#tell();
  }

  #say(sentence: string, words?: string, act?: () => void): void {
    this.#said.textContent = sentence;
    if (words !== undefined && act !== undefined) this.#said.append(" ", buttonOf(words, act));
  }
}
