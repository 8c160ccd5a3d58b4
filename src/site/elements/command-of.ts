import type { Program } from "#program/program.ts";

/**
 * commandOf is the line that starts a program in its folder, with its arguments and its environment, as a POSIX shell
 * reads it.
 */
export function commandOf({ entry, args, env }: Pick<Program, "entry" | "args" | "env">): string {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`);
  return [...settings, "node", entry, ...args.map(quoted)].join(" ");
}

function quoted(text: string): string {
  return /^[\w./:=@-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
