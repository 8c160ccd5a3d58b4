import { hasWords, plainWords } from "../has-words.ts";

/** What the questions can be narrowed by, as the address has it. */
const names = ["level", "type", "topic", "words"] as const;

/**
 * `<question-list>` narrows the questions of the bank by level, type, topic and words, and keeps what was chosen in the address.
 * Without script all of them are there.
 */
export class QuestionList extends HTMLElement {
  #texts = new Map<HTMLDetailsElement, string>();

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (form === null || this.#texts.size > 0) return;
    for (const item of this.querySelectorAll<HTMLDetailsElement>("details[data-level]")) {
      const said = [...item.querySelectorAll("h3, .text > p")].map(({ textContent }) => textContent);
      this.#texts.set(item, plainWords([...said, item.dataset["topics"]].join(" ")));
    }
    const asked = new URLSearchParams(location.search);
    for (const field of fieldsOf(form)) {
      field.value = asked.get(field.name) ?? "";
      // A value that no list has chooses nothing, and the list is to say so.
      if (field.value === "" && field instanceof HTMLSelectElement) field.selectedIndex = 0;
    }
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.#narrow(form));
    this.#narrow(form, false);
    window.addEventListener("beforeprint", () => this.#texts.forEach((_, item) => (item.open = true)));
  }

  #narrow(form: HTMLFormElement, isToBeKept = true): void {
    const chosen = Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value.trim()]));
    const { level = "", type = "", topic = "", words = "" } = chosen;
    let count = 0;
    for (const [item, text] of this.#texts) {
      const { dataset } = item;
      const fits =
        (level === "" || dataset["level"] === level) &&
        (type === "" || dataset["type"] === type) &&
        (topic === "" || dataset["topics"]?.split(",").includes(topic) === true) &&
        hasWords(text, words);
      item.hidden = !fits;
      if (fits) count += 1;
    }
    for (const section of this.querySelectorAll<HTMLElement>("section")) {
      section.hidden = section.querySelector("details[data-level]:not([hidden])") === null;
    }
    const isNarrowed = names.some((name) => chosen[name] !== "");
    const said =
      count === 0 ? "No question is all of that. Take something back." : `${count} of ${this.#texts.size} questions`;
    const status = this.querySelector("[role=status]");
    if (status !== null) status.textContent = isNarrowed ? said : "";
    if (isToBeKept) keepInAddress(chosen);
  }
}

function fieldsOf(form: HTMLFormElement): (HTMLSelectElement | HTMLInputElement)[] {
  return [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input")];
}

/** Writes what is chosen into the address; what else it holds stays. */
function keepInAddress(chosen: Readonly<Record<string, string>>): void {
  const url = new URL(location.href);
  for (const name of names) {
    if (chosen[name] === undefined || chosen[name] === "") url.searchParams.delete(name);
    else url.searchParams.set(name, chosen[name]);
  }
  history.replaceState(history.state, "", url);
}
