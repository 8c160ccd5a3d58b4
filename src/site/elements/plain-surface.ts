import { labelOf, type EditingSurface, type OnEdit } from "./editing-surface.ts";

/** A plain surface is an ordinary text field: there at once, and all there is where the editor cannot be loaded. */
export class PlainSurface implements EditingSurface {
  readonly element: HTMLTextAreaElement;

  constructor(onEdit: OnEdit) {
    const field = document.createElement("textarea");
    field.spellcheck = false;
    field.autocapitalize = "off";
    field.setAttribute("autocorrect", "off");
    field.wrap = "off";
    field.addEventListener("input", onEdit);
    this.element = field;
  }

  get text(): string {
    return this.element.value;
  }

  show(path: string, text: string): void {
    this.element.setAttribute("aria-label", labelOf(path));
    this.element.value = text;
    this.element.setSelectionRange(0, 0);
  }

  focus(): void {
    this.element.focus();
  }

  select(from: number, to: number): void {
    this.element.setSelectionRange(from, to);
  }
}
