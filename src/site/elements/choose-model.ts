import { givenIn, hashOf, standingOf, type Decision, type Standing } from "./decision.ts";

/**
 * `<choose-model>` asks the questions of a decision one after the other and shows what they lead to. The answers are kept in
 * the address, so that they can be linked, and the way back takes them back. Without script there is the table.
 */
export class ChooseModel extends HTMLElement {
  #decision: Decision | undefined;
  #given: Record<string, string> = {};

  connectedCallback(): void {
    const text = this.querySelector(":scope > script")?.textContent;
    const form = this.querySelector("form");
    if (text === undefined || form === null || this.#decision !== undefined) return;
    // The page and this script are built together, so what is there has this shape.
    this.#decision = JSON.parse(text) as Decision;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      this.#given[target.name] = target.value;
      this.#show();
      this.#keep();
    });
    this.querySelector('[data-do="again"]')?.addEventListener("click", () => {
      this.#given = {};
      this.#show();
      this.#keep();
      form.querySelector("input")?.focus();
    });
    this.querySelector('[data-do="copy"]')?.addEventListener("click", () => void this.#copy());
    window.addEventListener("hashchange", () => this.#read());
    this.#read();
  }

  /** Takes the answers that the address has; where it has none, those that are there stay. */
  #read(): void {
    if (this.#decision === undefined) return;
    const read = givenIn(this.#decision, location.hash);
    if (read !== null) this.#given = { ...read.given };
    this.#show();
    if (read === null) return;
    if (!read.isWhole) {
      this.#say("This link has an answer that its question does not have. Go on from the first question that is open.");
    }
    this.scrollIntoView();
  }

  #show(): void {
    const standing = this.#standing();
    if (standing === null) return;
    const open = new Map(standing.answered);
    for (const fieldset of this.querySelectorAll<HTMLElement>("[data-question]")) {
      const { question = "" } = fieldset.dataset;
      fieldset.hidden = !open.has(question) && standing.next !== question;
      for (const input of fieldset.querySelectorAll("input")) input.checked = open.get(question) === input.value;
    }
    const chosen = this.querySelector<HTMLElement>(".chosen");
    if (chosen !== null) chosen.hidden = standing.next !== null;
    const names: string[] = [];
    for (const item of this.querySelectorAll<HTMLElement>("[data-model]")) {
      item.hidden = !standing.models.includes(item.dataset["model"] ?? "");
      if (!item.hidden) names.push(item.querySelector("strong")?.textContent ?? "");
    }
    this.#say(names.length === 0 ? "" : `Use ${names.join(", and ")}.`);
  }

  /** Every answer is a step that the browser's way back takes back; the page stays where it is. */
  #keep(): void {
    const standing = this.#standing();
    if (standing === null) return;
    const hash = hashOf(standing);
    if (hash !== location.hash) history.pushState(null, "", hash === "" ? location.pathname + location.search : hash);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.href);
      this.#say("Copied: a link to these answers.");
    } catch {
      this.#say(
        "This browser does not let the page copy. The address of this page holds the answers: copy it from there.",
      );
    }
  }

  #standing(): Standing | null {
    return this.#decision === undefined ? null : standingOf(this.#decision, this.#given);
  }

  #say(words: string): void {
    const place = this.querySelector('[role="status"]');
    if (place !== null && place.textContent !== words) place.textContent = words;
  }
}
