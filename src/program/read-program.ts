import type { ProgramPackages } from "./packages.ts";
import { packagesTrouble } from "./packages-trouble.ts";
import type { Program } from "./program.ts";
import { isPlainText, isRecord, nameOf, quote } from "./say-data.ts";

/** What a program from outside may hold, so that a page can show all of it. */
export const programBounds = { files: 50, pathLength: 120, textLength: 1_048_576 } as const;

/** A program that was read from unknown data; or why there is none: what was expected and what came, in one clause. */
export type ReadProgram =
  { readonly kind: "read"; readonly program: Program } | { readonly kind: "refused"; readonly why: string };

/** readProgram checks data of unknown origin, such as parsed JSON, and makes a program of it. Unknown keys are passed over. */
export function readProgram(data: unknown): ReadProgram {
  if (!isRecord(data)) return refuse(`expected an object with files and entry, but it is ${nameOf(data)}`);
  const { files, entry, args = [], env = {}, packages } = data;
  if (!isRecord(files)) return refuse(`expected "files" to hold texts by path, but it is ${nameOf(files)}`);
  const why = filesTrouble(files);
  if (why !== null) return refuse(why);
  if (typeof entry !== "string") return refuse(`expected "entry" to be a path, but it is ${nameOf(entry)}`);
  if (!Object.hasOwn(files, entry)) {
    return refuse(`expected the entry ${quote(entry)} among the files, but they are ${listOf(Object.keys(files))}`);
  }
  if (!Array.isArray(args)) return refuse(`expected "args" to be a list of texts, but it is ${nameOf(args)}`);
  const badArg = args.findIndex((arg) => !isPlainText(arg));
  if (badArg >= 0) {
    return refuse(`expected each of "args" to be text, but number ${badArg + 1} is ${nameOf(args[badArg])}`);
  }
  if (!isRecord(env)) return refuse(`expected "env" to hold texts by name, but it is ${nameOf(env)}`);
  for (const [name, value] of Object.entries(env)) {
    if (!isVariableName(name)) return refuse(`expected names of variables in "env", but one is ${quote(name)}`);
    if (!isPlainText(value))
      return refuse(`expected the variable ${quote(name)} to be text, but it is ${nameOf(value)}`);
  }
  const trouble = packages === undefined ? null : packagesTrouble(packages);
  if (trouble !== null) return refuse(trouble);
  return {
    kind: "read",
    program: {
      files: copyOf(files as Record<string, string>),
      entry,
      args: [...(args as string[])],
      env: copyOf(env as Record<string, string>),
      ...(packages !== undefined && { packages: packagesOf(packages as ProgramPackages) }),
    },
  };
}

/** pathTrouble says why a program cannot have a file of this path, or null where it can. */
export function pathTrouble(path: string): string | null {
  if (path === "") return "expected a file name, but it is empty";
  if (path.length > programBounds.pathLength) {
    return `expected a path of at most ${programBounds.pathLength} characters, but ${quote(path)} has ${path.length}`;
  }
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) {
    return `expected a path inside of the program, such as parts/cook.ts, but ${quote(path)} is absolute`;
  }
  const odd = /[\p{Cc}\p{Cf}\p{Cs}\\:*?"<>|#%]/u.exec(path)?.[0];
  if (odd !== undefined) {
    return `expected a path of names with / between them, but ${quote(path)} has ${quote(odd)} in it`;
  }
  for (const name of path.split("/")) {
    if (name === "." || name === "..") {
      return `expected a path inside of the program, without . and .., but it is ${quote(path)}`;
    }
    if (name === "" || name.trim() !== name) {
      return `expected a path of names with one / between them and no blanks around, but it is ${quote(path)}`;
    }
    // Objects that hold files by path could take it for their prototype.
    if (name === "__proto__")
      return `expected another name than ${quote(name)}, which means something else to JavaScript`;
  }
  return null;
}

/** clashOf gives the path that cannot lie beside this one, because one would be a file and a folder; or null. */
export function clashOf(path: string, others: readonly string[]): string | null {
  return others.find((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`)) ?? null;
}

/** isVariableName tells whether an environment can have a variable of this name. */
export function isVariableName(name: string): boolean {
  return name !== "" && name !== "__proto__" && isPlainText(name) && !/[=\n\r]/.test(name);
}

function filesTrouble(files: Record<string, unknown>): string | null {
  const paths = Object.keys(files);
  if (paths.length === 0) return "expected at least one file, but there is none";
  if (paths.length > programBounds.files) {
    return `expected at most ${programBounds.files} files, but there are ${paths.length}`;
  }
  let length = 0;
  for (const [path, text] of Object.entries(files)) {
    const trouble = pathTrouble(path);
    if (trouble !== null) return trouble;
    if (typeof text !== "string") return `expected the file ${quote(path)} to be text, but it is ${nameOf(text)}`;
    length += text.length;
  }
  if (length > programBounds.textLength) {
    return `expected files of at most ${count(programBounds.textLength)} characters together, but they have ${count(length)}`;
  }
  for (const path of paths) {
    const clash = clashOf(path, paths);
    if (clash !== null) return `expected files, but ${quote(path)} and ${quote(clash)} make one of them a folder`;
  }
  return null;
}

function refuse(why: string): ReadProgram {
  return { kind: "refused", why };
}

function packagesOf({ dependencies, lock }: ProgramPackages): ProgramPackages {
  return { dependencies: copyOf(dependencies), lock };
}

function copyOf(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record));
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function listOf(paths: readonly string[]): string {
  const shown = paths.slice(0, 5).map(quote).join(", ");
  return paths.length > 5 ? `${shown} and ${paths.length - 5} more` : shown;
}
