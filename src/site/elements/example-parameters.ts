import {
  areDefaults,
  defaultsOf,
  fitValue,
  fitValues,
  formOf,
  giveValues,
  sayValues,
  withUnit,
  type Parameter,
  type ParameterValues,
} from "#program/parameters.ts";
import type { Program } from "#program/program.ts";
import { readExampleData } from "./example-data.ts";
import { KeptValues } from "./kept-values.ts";

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * `<example-parameters>` is where the reader sets the parameters of the example around it. What is set is kept on this
 * device until it is reset. It says `edit` after each change, as an editor does.
 */
export class ExampleParameters extends HTMLElement {
  #parameters: readonly Parameter[] = [];
  #values: ParameterValues = {};
  #kept: KeptValues | undefined;
  #name = "";
  /** The values of each version that was shown: where the browser keeps nothing, they live as long as the page. */
  readonly #versions = new Map<string, ParameterValues>();

  connectedCallback(): void {
    const example = this.closest("run-example");
    if (example === null || this.#kept !== undefined) return;
    const { id, parameters = [] } = readExampleData(example);
    this.#parameters = parameters;
    this.#values = defaultsOf(parameters);
    this.addEventListener("input", ({ target }) => {
      // A number that is being typed is taken when it is complete.
      if (target instanceof HTMLInputElement && target.type === "range") this.#take([target]);
    });
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) this.#take([target]);
    });
    this.querySelector("button")?.addEventListener("click", () => this.#reset());
    // What was set before this script came counts, too.
    const early = [...this.querySelectorAll<Field>("input, select")].filter((field) => field.value !== firstOf(field));
    this.#name = id;
    this.#kept = new KeptValues(() => localStorage, id);
    if (early.length > 0) this.#take(early);
    else this.show(id);
  }

  /** The values that stand here, one for each parameter. */
  get values(): ParameterValues {
    return this.#values;
  }

  /** The values that are not the defaults. */
  get changed(): ParameterValues {
    const changed = this.#parameters.filter(({ name, default: first }) => this.#values[name] !== first);
    return Object.fromEntries(changed.map(({ name }) => [name, this.#values[name] ?? ""]));
  }

  /** The values in words: "workers=8". */
  get said(): string {
    return sayValues(this.#parameters, this.#values);
  }

  /** A program with these values. */
  give(program: Program): Program {
    return giveValues(program, this.#parameters, this.#values);
  }

  /** Shows what is kept under a name; where nothing is, what is given; and where nothing is, the defaults. */
  show(name: string, given?: unknown): void {
    this.#name = name;
    this.#kept = new KeptValues(() => localStorage, name);
    const kept = this.#kept.read();
    const { values, told } = fitValues(this.#parameters, kept.given ?? this.#versions.get(name) ?? given);
    this.#set(values, [...(kept.trouble === null ? [] : [kept.trouble]), ...told]);
  }

  #take(fields: readonly Field[]): void {
    const told: string[] = [];
    const values = { ...this.#values };
    for (const field of fields) {
      const name = field.closest<HTMLElement>("[data-name]")?.dataset["name"];
      const parameter = this.#parameters.find((one) => one.name === name);
      if (parameter === undefined) continue;
      const fitted = fitValue(parameter, field.value);
      values[parameter.name] = fitted.value;
      if (fitted.told !== null) told.push(fitted.told);
    }
    // A value that stands there already was told of when it came to.
    const isOther = this.#parameters.some(({ name }) => values[name] !== this.#values[name]);
    if (isOther || told.length > 0) this.#change(values, told);
  }

  #reset(): void {
    this.#change(defaultsOf(this.#parameters), []);
    // The button goes away: the focus must not. A slider brings up no keyboard on a phone.
    this.querySelector<HTMLElement>("[type=range], select")?.focus();
  }

  #change(values: ParameterValues, told: readonly string[]): void {
    this.#versions.set(this.#name, values);
    const trouble = this.#kept?.keep(areDefaults(this.#parameters, values) ? null : values) ?? null;
    this.#set(values, trouble === null ? told : [...told, trouble]);
  }

  #set(values: ParameterValues, told: readonly string[]): void {
    this.#values = values;
    const changed = this.#parameters.filter((parameter) => values[parameter.name] !== parameter.default);
    for (const parameter of this.#parameters) this.#draw(parameter, changed.includes(parameter));
    const recorded = changed.length > 0 ? [`Recorded with ${sayValues(changed, {})}.`] : [];
    const [place, button] = [this.querySelector("[role=status]"), this.querySelector("button")];
    if (place) place.textContent = [...told, ...recorded].join(" ");
    if (button) button.hidden = changed.length === 0;
    this.dispatchEvent(new Event("edit", { bubbles: true }));
  }

  #draw(parameter: Parameter, isChanged: boolean): void {
    const row = this.querySelector<HTMLElement>(`[data-name="${parameter.name}"]`);
    const value = this.#values[parameter.name] ?? parameter.default;
    row?.classList.toggle("changed", isChanged);
    for (const field of row?.querySelectorAll<Field>("input, select") ?? []) {
      field.value = String(value);
      if (field.type === "range") field.setAttribute("aria-valuetext", withUnit(parameter, value));
    }
    const output = row?.querySelector("output");
    if (output) output.textContent = formOf(parameter, value);
  }
}

/** What a field stood at when the page came. */
function firstOf(field: Field): string {
  if (field instanceof HTMLInputElement) return field.defaultValue;
  return [...field.options].find((option) => option.defaultSelected)?.value ?? field.value;
}
