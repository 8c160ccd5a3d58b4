import type { Diagnostic } from "#program/outcome.ts";
import { elementOf } from "./element-of.ts";
import type { FilePlace } from "./file-places.ts";
import { HighlightedSurface } from "./highlighted-surface.ts";
import { KeptEdits } from "./kept-edits.ts";

// Whoever loads the editor needs what it writes to.
export { KeptEdits };

let made = 0;

/** A section is where a file of an example stands: its path, and the element that shows its text. */
export interface FileSection {
  readonly path: string;
  readonly panel: HTMLElement;
}

/**
 * An example editor puts an editor in the place of each shown file of an example. It keeps what the reader makes of them,
 * and calls `onEdit` with a sentence where a change is not kept.
 */
export class ExampleEditor {
  readonly #surfaces = new Map<string, HighlightedSurface>();
  readonly #originals: Readonly<Record<string, string>>;
  #edits: KeptEdits;
  readonly #onEdit: (trouble: string | null) => void;
  #comparing = false;

  constructor(
    sections: readonly FileSection[],
    originals: Readonly<Record<string, string>>,
    edits: KeptEdits,
    onEdit: (trouble: string | null) => void,
  ) {
    this.#originals = originals;
    this.#edits = edits;
    this.#onEdit = onEdit;
    made += 1;
    const hint = `example-editor-hint-${made}`;
    const told = elementOf("p", { id: hint, hidden: true, textContent: keys });
    for (const { path, panel } of sections) {
      const surface = new HighlightedSurface(() => this.#edited(path), hint);
      surface.show(path, edits.textOf(path));
      this.#surfaces.set(path, surface);
      panel.replaceChildren(...panel.querySelectorAll(".file-name"), surfaceBox(surface));
    }
    // One for all fields: an id is in a page once.
    sections[0]?.panel.append(told);
  }

  /** Shows all files as the kept edits have them now. */
  refresh(): void {
    for (const [path, surface] of this.#surfaces) {
      if (surface.text !== this.#edits.textOf(path)) surface.replace(this.#edits.textOf(path));
    }
  }

  /** Shows other edits in the place of these, and no comparison; what was typed into these cannot be undone in those. */
  use(edits: KeptEdits): void {
    this.#edits = edits;
    this.#comparing = false;
    for (const [path, surface] of this.#surfaces) surface.show(path, edits.textOf(path));
  }

  /** Shows what differs from the example, or no longer does. */
  async compare(on: boolean): Promise<void> {
    this.#comparing = on;
    for (const [path, surface] of this.#surfaces) await surface.compareWith(on ? (this.#originals[path] ?? "") : null);
  }

  get isComparing(): boolean {
    return this.#comparing;
  }

  /** Puts the cursor at a place of a file. */
  showPlace({ file, line, column = 1 }: FilePlace): void {
    this.#surfaces.get(file)?.goTo(line, column);
  }

  /** Marks what kept the program from starting, in its lines. */
  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    for (const [path, surface] of this.#surfaces) surface.mark(diagnostics.filter(({ file }) => file === path));
  }

  focus(path: string): void {
    this.#surfaces.get(path)?.focus();
  }

  #edited(path: string): void {
    const surface = this.#surfaces.get(path);
    if (surface) this.#onEdit(this.#edits.keep(path, surface.text));
  }
}

/** How the field is left by the keyboard. */
export const keys = "Tab indents. Escape, then Tab, leaves the editor.";

function surfaceBox(surface: HighlightedSurface): HTMLElement {
  return elementOf("div", { className: "editor-surface" }, surface.element);
}
