// Parameters of a program: what a reader may set before it runs, and how it reaches the program. For the page and for Node.
import type { Program } from "./program.ts";

/** What every parameter has. */
interface Named {
  /** Its name in values and, after two dashes, on the command line: `workers`. */
  readonly name: string;
  /** What it is called on the page. */
  readonly label: string;
  /** The variable of the environment that it is given in; where there is none it is an argument, `--workers=5`. */
  readonly env?: string;
}

/** A parameter that is a number within bounds. */
export interface NumberParameter extends Named {
  readonly kind: "integer" | "number";
  readonly min: number;
  readonly max: number;
  /** From one value to the next; 1 where it is left out. */
  readonly step?: number;
  readonly default: number;
  readonly unit?: string;
}

/** A parameter that is one of a few words. */
export interface ChoiceParameter extends Named {
  readonly kind: "choice";
  readonly choices: readonly string[];
  readonly default: string;
}

/** A parameter is something about a program that its reader may set; a recording is made with the defaults. */
export type Parameter = NumberParameter | ChoiceParameter;

/** Values of parameters, by name. */
export type ParameterValues = Readonly<Record<string, number | string>>;

/** Values that fit their parameters, one for each; and a sentence about every one that had to be made to. */
export interface FittedValues {
  readonly values: ParameterValues;
  readonly told: readonly string[];
}

/** defaultsOf gives the values that a program is recorded with. */
export function defaultsOf(parameters: readonly Parameter[]): ParameterValues {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));
}

/** fitValues makes values of unknown origin fit: what is missing is the default, what is out of bounds the nearest. */
export function fitValues(parameters: readonly Parameter[], given: unknown): FittedValues {
  const wanted =
    typeof given === "object" && given !== null ? new Map(Object.entries(given)) : new Map<string, never>();
  const told: string[] = [];
  const values = parameters.map((parameter) => {
    const { name } = parameter;
    if (!wanted.has(name)) return [name, parameter.default] as const;
    const fitted = fitValue(parameter, wanted.get(name));
    if (fitted.told !== null) told.push(fitted.told);
    return [name, fitted.value] as const;
  });
  const unknown = [...wanted.keys()].filter((name) => parameters.every((parameter) => parameter.name !== name));
  if (unknown.length > 0) told.push("It also sets what is no parameter of this example: that is left out.");
  return { values: Object.fromEntries(values), told };
}

/** fitValue makes one value of unknown origin fit its parameter, and tells in a sentence where it had to. */
export function fitValue(
  parameter: Parameter,
  given: unknown,
): { readonly value: number | string; readonly told: string | null } {
  const { label } = parameter;
  if (parameter.kind === "choice") {
    const value = parameter.choices.find((choice) => choice === given);
    if (value !== undefined) return { value, told: null };
    const last = parameter.choices.length - 1;
    const all = `${parameter.choices.slice(0, last).join(", ")} or ${parameter.choices[last]}`;
    return { value: parameter.default, told: `${label} is ${all}: it is ${parameter.default} here.` };
  }
  const { min, max } = parameter;
  const number = typeof given === "number" ? given : typeof given === "string" && given.trim() !== "" ? +given : NaN;
  if (Number.isNaN(number)) {
    const shown = withUnit(parameter, parameter.default);
    return { value: parameter.default, told: `${label} is a number: it is ${shown} here.` };
  }
  const value = nearest(parameter, number);
  if (value === number) return { value, told: null };
  const shown = withUnit(parameter, value);
  if (number < min || number > max) {
    return { value, told: `${label} goes from ${min} to ${withUnit(parameter, max)}: it is ${shown} here.` };
  }
  return { value, told: `${label} goes in steps of ${parameter.step ?? 1}: it is ${shown} here.` };
}

/** giveValues is a program with these values of its parameters, in the place of those it had. */
export function giveValues(program: Program, parameters: readonly Parameter[], values: ParameterValues): Program {
  const args = program.args.filter((arg) => !parameters.some(({ name, env }) => !env && arg.startsWith(`--${name}=`)));
  const env: Record<string, string> = { ...program.env };
  for (const parameter of parameters) {
    const value = String(values[parameter.name] ?? parameter.default);
    if (parameter.env === undefined) args.push(`--${parameter.name}=${value}`);
    else env[parameter.env] = value;
  }
  return { ...program, args, env };
}

/** formOf is how a value reaches the program, as it is written on a command line: `--workers=5` or `OVEN=80`. */
export function formOf({ name, env }: Parameter, value: number | string): string {
  return env === undefined ? `--${name}=${value}` : `${env}=${value}`;
}

/** sayValues names values for a caption: "workers=5, pause=300 ms". */
export function sayValues(parameters: readonly Parameter[], values: ParameterValues): string {
  return parameters
    .map((parameter) => `${parameter.name}=${withUnit(parameter, values[parameter.name] ?? parameter.default)}`)
    .join(", ");
}

/** areDefaults tells whether these are the values that the program is recorded with. */
export function areDefaults(parameters: readonly Parameter[], values: ParameterValues): boolean {
  return parameters.every((parameter) => (values[parameter.name] ?? parameter.default) === parameter.default);
}

/** withUnit writes a value of a parameter with its unit: "300 ms". */
export function withUnit(parameter: Parameter, value: number | string): string {
  return parameter.kind !== "choice" && parameter.unit !== undefined ? `${value} ${parameter.unit}` : String(value);
}

/** The value nearest to a number, of those that lie a whole count of steps above the least. */
function nearest({ min, max, step = 1 }: NumberParameter, number: number): number {
  const most = Math.floor((max - min) / step + 1e-9);
  const count = Math.min(most, Math.max(0, Math.round((number - min) / step)));
  // Steps such as 0.1 have no exact sum in binary.
  return Number((min + count * step).toPrecision(12));
}
