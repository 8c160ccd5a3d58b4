import { buttonOf, elementOf } from "./element-of.ts";

/** `<file-name-form>` asks for the name of a file, and says what is wrong with one before it is taken. */
export class FileNameForm extends HTMLElement {
  readonly #label = elementOf("label");
  readonly #input = elementOf("input", { id: "file-name-field" });
  readonly #submit = elementOf("button", { className: "quiet" });
  readonly #trouble = elementOf("p", { className: "trouble", id: "file-name-trouble" });
  #check: (name: string) => string | null = () => null;
  #answer: ((name: string | null) => void) | undefined;

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    this.hidden = true;
    this.#label.htmlFor = this.#input.id;
    this.#input.spellcheck = false;
    this.#input.autocapitalize = "off";
    this.#input.autocomplete = "off";
    this.#trouble.setAttribute("role", "alert");
    this.#input.setAttribute("aria-describedby", this.#trouble.id);
    const cancel = buttonOf("Cancel", () => this.cancel());
    const form = elementOf("form", {}, this.#label, this.#input, this.#submit, cancel, this.#trouble);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#take();
    });
    this.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.cancel();
    });
    this.#input.addEventListener("input", () => this.#say(null));
    this.append(form);
  }

  /** Asks; gives the name, or null where the reader thought better of it. A question that is still open ends so too. */
  ask(question: string, words: string, name: string, check: (name: string) => string | null): Promise<string | null> {
    this.cancel();
    this.#check = check;
    this.#label.textContent = question;
    this.#submit.textContent = words;
    this.#input.value = name;
    this.#say(null);
    this.hidden = false;
    this.#input.focus();
    const dot = name.lastIndexOf(".");
    this.#input.setSelectionRange(0, dot > 0 ? dot : name.length);
    return new Promise((resolve) => (this.#answer = resolve));
  }

  /** Ends an open question without an answer. */
  cancel(): void {
    this.#end(null);
  }

  #take(): void {
    const name = this.#input.value.trim();
    const trouble = this.#check(name);
    this.#say(trouble);
    if (trouble === null) this.#end(name);
    else this.#input.focus();
  }

  #say(trouble: string | null): void {
    this.#trouble.textContent = trouble ?? "";
    this.#input.setAttribute("aria-invalid", String(trouble !== null));
  }

  #end(name: string | null): void {
    this.hidden = true;
    const answer = this.#answer;
    this.#answer = undefined;
    answer?.(name);
  }
}
