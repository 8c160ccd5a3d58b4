import type { ProgramPackages } from "./packages.ts";

/** A program is what an engine runs: source files and how to start them. It never changes once made. */
export interface Program {
  /** Source text by path. Paths are relative, with forward slashes: `main.ts`, `parts/cook.ts`. */
  readonly files: Readonly<Record<string, string>>;
  /** The path of the file to start, a key of `files`. */
  readonly entry: string;
  /** What the program sees as `process.argv.slice(2)`. */
  readonly args: readonly string[];
  /** Variables added to the program's `process.env`. */
  readonly env: Readonly<Record<string, string>>;
  /** Packages that are installed before it starts. */
  readonly packages?: ProgramPackages;
}

/** programOf makes a program from its files; what is left out is empty. */
export function programOf(
  files: Readonly<Record<string, string>>,
  rest: Partial<Omit<Program, "files">> = {},
): Program {
  const entry = rest.entry ?? "main.ts";
  if (!Object.hasOwn(files, entry)) {
    throw new Error(
      `Expected the entry "${entry}" among the program's files, which are: ${Object.keys(files).join(", ")}.`,
    );
  }
  const { args = [], env = {}, packages } = rest;
  return { files, entry, args, env, ...(packages && { packages }) };
}
