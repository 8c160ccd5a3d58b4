// A program's arguments and environment as lines of text, as they are edited.
import { isVariableName } from "#program/read-program.ts";

/** argsOfLines reads arguments, one a line; a last line without text is none. */
export function argsOfLines(text: string): string[] {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** linesOfArgs writes arguments, one a line. */
export function linesOfArgs(args: readonly string[]): string {
  return args.map((arg) => `${arg}\n`).join("");
}

/** Variables that were read from lines, and what is wrong with the first line that is none. */
export interface ReadVariables {
  readonly env: Readonly<Record<string, string>>;
  readonly trouble: string | null;
}

/** variablesOfLines reads an environment from lines of KEY=value; empty lines are passed over. */
export function variablesOfLines(text: string): ReadVariables {
  const variables: [name: string, value: string][] = [];
  let trouble: string | null = null;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const at = line.indexOf("=");
    const name = line.slice(0, Math.max(at, 0)).trim();
    if (at > 0 && isVariableName(name)) variables.push([name, line.slice(at + 1)]);
    else trouble ??= `Expected KEY=value, but line ${index + 1} is not: the program runs without it.`;
  }
  return { env: Object.fromEntries(variables), trouble };
}

/** linesOfVariables writes an environment as lines of KEY=value. */
export function linesOfVariables(env: Readonly<Record<string, string>>): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}=${value}\n`)
    .join("");
}
