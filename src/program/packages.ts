import type { Diagnostic } from "./outcome.ts";
import type { Program } from "./program.ts";

/** The packages that a program imports: what npm has to install before it can start. */
export interface ProgramPackages {
  /** Versions by name, as in a package.json. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** The text of the package-lock.json. */
  readonly lock: string;
}

/** packageFiles gives the files with which a program's folder is a package: every file of it that says nothing else is a module. */
export function packageFiles({ files, packages }: Program): Record<string, string> {
  if (packages === undefined) return { "package.json": '{ "type": "module" }\n', ...files };
  const text = JSON.stringify({ private: true, type: "module", dependencies: packages.dependencies }, null, 2);
  return { ...files, "package.json": `${text}\n`, "package-lock.json": packages.lock };
}

/** How npm is asked to install exactly what a lock names, and to run nothing of it. */
export const installCommand = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"] as const;

/** installFault says in one sentence that npm failed, with npm's own reason out of all that it printed. */
export function installFault({ packages }: Program, exitCode: number, printed: string): Diagnostic {
  const reason = /^npm (?:error|ERR!) (?!code\b|errno\b|syscall\b)(.+?)\s*$/im.exec(printed)?.[1];
  const said = reason === undefined ? `it ended with code ${exitCode}` : `it says: ${reason.replace(/\.$/, "")}`;
  return faultAt(`Expected npm to install ${listOf(packages)}, but ${said}.`);
}

/** noInstall says that an engine cannot install what a program needs; nothing where it needs nothing. */
export function noInstall({ packages }: Program): Diagnostic | undefined {
  if (packages === undefined) return undefined;
  return faultAt(
    `Expected an engine that installs ${listOf(packages)} first, which this one cannot: use WebContainer, or Node.js.`,
  );
}

function faultAt(message: string): Diagnostic {
  return { file: "package.json", line: 1, column: 1, message };
}

function listOf(packages: ProgramPackages | undefined): string {
  const names = Object.keys(packages?.dependencies ?? {});
  const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
  return `${names.length === 1 ? "the package" : "the packages"} ${names.slice(0, 3).join(", ")}${more}`;
}
