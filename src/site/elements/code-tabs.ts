import type { FilePlace } from "./file-places.ts";
import { nextTab } from "./next-tab.ts";

let made = 0;

/**
 * `<code-tabs>` shows one of its sections at a time, chosen by tabs. Each section has a heading that names its file; without
 * script the sections stand one after the other. One section alone stays as it is.
 */
export class CodeTabs extends HTMLElement {
  #tabs: HTMLButtonElement[] = [];
  #panels: HTMLElement[] = [];

  connectedCallback(): void {
    if (this.#tabs.length > 0) return;
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
  }

  /** Shows a line of a file, and brings it into sight. */
  showPlace({ file, line }: FilePlace): void {
    const sections = [...this.querySelectorAll<HTMLElement>(":scope > section")];
    const number = sections.findIndex((section) => section.querySelector(".file-name")?.textContent === file);
    if (this.#tabs.length > 0 && number >= 0) this.#choose(number);
    for (const shown of this.querySelectorAll(".pointed-at")) shown.classList.remove("pointed-at");
    const row = sections[number]?.querySelectorAll("code > .line")[line - 1];
    row?.classList.add("pointed-at");
    row?.scrollIntoView({ block: "nearest" });
  }

  #choose(chosen: number): void {
    this.#tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    });
    this.#panels.forEach((panel, index) => (panel.hidden = index !== chosen));
  }

  #key(event: KeyboardEvent): void {
    const now = this.#tabs.findIndex((tab) => tab.tabIndex === 0);
    const next = nextTab(event.key, now, this.#tabs.length);
    if (next === undefined) return;
    event.preventDefault();
    this.#choose(next);
    this.#tabs[next]?.focus();
  }
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
