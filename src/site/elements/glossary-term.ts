/** The space between a term, its definition, and the edges of the window, in CSS pixels. */
const gap = 8;

/**
 * GlossaryTerm shows the definition beside a term while a pointer rests on either or the term has the focus; Escape
 * takes it away (WCAG 2.2, 1.4.13). A finger's first tap shows it, the second follows the link.
 */
export class GlossaryTerm extends HTMLElement {
  #leaving: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const link = this.querySelector("a");
    const definition = this.querySelector<HTMLElement>("[popover]");
    // Without popovers the link leads to the definition all the same.
    if (link === null || definition === null || typeof definition.showPopover !== "function") return;
    const show = (): void => {
      clearTimeout(this.#leaving);
      if (definition.matches(":popover-open")) return;
      definition.showPopover();
      place(definition, link);
    };
    const hide = (): void => {
      clearTimeout(this.#leaving);
      if (definition.matches(":popover-open")) definition.hidePopover();
    };
    this.addEventListener("pointerenter", ({ pointerType }) => {
      if (pointerType !== "touch") show();
    });
    this.addEventListener("pointerleave", () => {
      // Long enough to cross the gap between the two.
      this.#leaving = setTimeout(hide, 150);
    });
    link.addEventListener("click", (event) => {
      if (event.pointerType !== "touch" || definition.matches(":popover-open")) return;
      event.preventDefault();
      show();
    });
    link.addEventListener("focus", () => {
      if (link.matches(":focus-visible")) show();
    });
    link.addEventListener("blur", hide);
    this.addEventListener("keydown", ({ key }) => {
      if (key === "Escape") hide();
    });
    // The pointer may rest on a term that has no focus; a tap elsewhere ends it too. The focus itself can scroll the page.
    const follow = (): void => place(definition, link);
    definition.addEventListener("toggle", () => {
      const isOpen = definition.matches(":popover-open");
      const change = isOpen ? "addEventListener" : "removeEventListener";
      document[change]("keydown", onKey);
      document[change]("pointerdown", onDown);
      window[change]("scroll", follow);
    });
    const onKey = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key === "Escape") hide();
    };
    const onDown = ({ target }: Event): void => {
      if (!(target instanceof Node && this.contains(target))) hide();
    };
  }
}

/** Puts a definition below its term, or above where there is no room, within the window's sides. */
function place(definition: HTMLElement, link: HTMLElement): void {
  const [line = link.getBoundingClientRect()] = link.getClientRects();
  const { width, height } = definition.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - gap;
  const below = line.bottom + gap;
  const top = below + height > window.innerHeight ? line.top - gap - height : below;
  definition.style.left = `${Math.max(gap, Math.min(line.left, room))}px`;
  definition.style.top = `${Math.max(gap, top)}px`;
}
