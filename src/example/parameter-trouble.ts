import { fitValue, type Parameter } from "#program/parameters.ts";
import { isVariableName } from "#program/read-program.ts";
import { nameList } from "./nearest-names.ts";

/** What is wrong with a parameter of an example, in a sentence, and the name of the parameter where it has one. */
export interface ParameterTrouble {
  readonly sentence: string;
  readonly name: string | undefined;
}

interface Given {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const fieldsOfAll = ["name", "label", "kind", "default", "env"];
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  integer: [...fieldsOfAll, "min", "max", "step", "unit"],
  number: [...fieldsOfAll, "min", "max", "step", "unit"],
  choice: [...fieldsOfAll, "choices"],
};

/** parameterTrouble looks at what an example.json says of parameters, and gives the first fault, or null. */
export function parameterTrouble(parameters: unknown, { args = [], env = {} }: Given): ParameterTrouble | null {
  if (!Array.isArray(parameters) || parameters.length === 0) {
    return { sentence: 'Expected "parameters" to be a list of one or more parameters.', name: undefined };
  }
  const names = new Set<unknown>();
  const ways = new Set([
    ...args.map((arg) => arg.replace(/=.*$/s, "")),
    ...Object.keys(env).map((name) => `the variable ${name}`),
  ]);
  for (const [index, parameter] of (parameters as unknown[]).entries()) {
    if (typeof parameter !== "object" || parameter === null || Array.isArray(parameter)) {
      return {
        sentence: `Expected parameter ${index + 1} to be an object with name, label and kind.`,
        name: undefined,
      };
    }
    const fields = parameter as Readonly<Record<string, unknown>>;
    const { name } = fields;
    const called = typeof name === "string" ? name : undefined;
    const trouble = troubleOf(fields) ?? (names.has(name) ? `one "${called}" only: its name comes twice` : null);
    if (trouble !== null) {
      const which = called === undefined ? `parameter ${index + 1}` : `the parameter "${called}"`;
      return { sentence: `Expected of ${which} ${trouble}.`, name: called };
    }
    const way = typeof fields["env"] === "string" ? `the variable ${fields["env"]}` : `--${called}`;
    if (ways.has(way)) return { sentence: `Expected ${way} to be given once, but it is twice.`, name: called };
    names.add(name);
    ways.add(way);
  }
  return null;
}

/** What is expected of a parameter that it does not have, for the end of a sentence; or null. */
function troubleOf(fields: Readonly<Record<string, unknown>>): string | null {
  const { name, label, kind, env } = fields;
  if (typeof name !== "string" || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    return `a name in small letters, such as "workers"; found ${found(name)}`;
  }
  if (typeof label !== "string" || label.trim() === "") return `a label: a text; found ${found(label)}`;
  const known = typeof kind === "string" && Object.hasOwn(fieldsOf, kind) ? fieldsOf[kind] : undefined;
  if (known === undefined) return `a kind of: ${nameList(Object.keys(fieldsOf))}; found ${found(kind)}`;
  const other = Object.keys(fields).find((field) => !known.includes(field));
  if (other !== undefined) return `only ${nameList(known)}; found "${other}"`;
  if (env !== undefined && !(typeof env === "string" && isVariableName(env) && /^[A-Z][A-Z0-9_]*$/.test(env))) {
    return `"env" to be a variable in capitals, such as "PAUSE"; found ${found(env)}`;
  }
  return kind === "choice" ? choiceTrouble(fields) : numberTrouble(fields);
}

function choiceTrouble({ choices, default: first }: Readonly<Record<string, unknown>>): string | null {
  const isChoices =
    Array.isArray(choices) &&
    choices.length > 1 &&
    choices.every((choice) => typeof choice === "string" && choice !== "") &&
    new Set(choices).size === choices.length;
  if (!isChoices) return `"choices", two or more different texts; found ${found(choices)}`;
  return choices.includes(first) ? null : `a default among its choices; found ${found(first)}`;
}

function numberTrouble(fields: Readonly<Record<string, unknown>>): string | null {
  const { kind, min, max, step = 1, default: first, unit } = fields;
  const isRight = kind === "integer" ? Number.isSafeInteger : Number.isFinite;
  const what = kind === "integer" ? "a whole number" : "a number";
  for (const field of ["min", "max", "default"] as const) {
    if (!isRight(fields[field])) return `"${field}" to be ${what}; found ${found(fields[field])}`;
  }
  if (kind === "number" && fields["step"] === undefined) return 'a "step", from one value to the next; found none';
  if (!isRight(step) || Number(step) <= 0) return `"step" to be ${what} above 0; found ${found(step)}`;
  if (Number(min) >= Number(max)) return `"min" below "max"; found ${found(min)} and ${found(max)}`;
  if (unit !== undefined && (typeof unit !== "string" || unit.trim() === "")) {
    return `"unit" to be a text; found ${found(unit)}`;
  }
  const { told } = fitValue(fields as unknown as Parameter, first);
  return told === null
    ? null
    : `a default from ${found(min)} to ${found(max)} in steps of ${found(step)}; found ${found(first)}`;
}

function found(value: unknown): string {
  return JSON.stringify(value) ?? "none";
}
