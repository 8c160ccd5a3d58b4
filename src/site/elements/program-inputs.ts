import type { Program } from "#program/program.ts";
import { elementOf } from "./element-of.ts";
import { argsOfLines, linesOfArgs, linesOfVariables, variablesOfLines } from "./input-lines.ts";

/** `<program-inputs>` shows a program's arguments and environment, to be edited. What is not edited stays exactly as it is. */
export class ProgramInputs extends HTMLElement {
  readonly #details = elementOf("details");
  readonly #args = elementOf("textarea", { id: "program-args" });
  readonly #env = elementOf("textarea", { id: "program-env" });
  readonly #trouble = elementOf("p", { className: "trouble", id: "program-env-trouble" });
  #program: Pick<Program, "args" | "env"> = { args: [], env: {} };

  connectedCallback(): void {
    if (this.childElementCount > 0) return;
    this.#trouble.setAttribute("role", "status");
    this.#env.setAttribute("aria-describedby", this.#trouble.id);
    this.#details.append(
      elementOf("summary", { textContent: "Arguments and environment" }),
      elementOf(
        "div",
        { className: "fields" },
        fieldOf("Arguments, one on each line", this.#args),
        fieldOf("Environment, KEY=value on each line", this.#env, this.#trouble),
      ),
    );
    this.#args.addEventListener("input", () => this.#take({ args: argsOfLines(this.#args.value) }));
    this.#env.addEventListener("input", () => {
      const { env, trouble } = variablesOfLines(this.#env.value);
      this.#trouble.textContent = trouble ?? "";
      this.#take({ env });
    });
    this.append(this.#details);
  }

  /** Shows what a program is given; open where it is given anything. */
  show({ args, env }: Pick<Program, "args" | "env">): void {
    this.#program = { args, env };
    this.#args.value = linesOfArgs(args);
    this.#env.value = linesOfVariables(env);
    this.#trouble.textContent = "";
    this.#details.open = args.length > 0 || Object.keys(env).length > 0;
  }

  get inputs(): Pick<Program, "args" | "env"> {
    return this.#program;
  }

  #take(changed: Partial<Pick<Program, "args" | "env">>): void {
    this.#program = { ...this.#program, ...changed };
    this.dispatchEvent(new Event("edit", { bubbles: true }));
  }
}

function fieldOf(words: string, field: HTMLTextAreaElement, ...after: readonly Node[]): HTMLElement {
  field.rows = 3;
  field.spellcheck = false;
  field.autocapitalize = "off";
  const label = elementOf("label", { textContent: words });
  label.htmlFor = field.id;
  return elementOf("div", {}, label, field, ...after);
}
