import { strToU8, zipSync } from "fflate";
import type { Program } from "#program/program.ts";
import { commandOf } from "./command-of.ts";

/** How a program is started by hand, and what it needs. */
export interface ZipFacts {
  /** The name of the folder that the zip holds. */
  readonly name: string;
  /** The oldest Node that runs it, where that is known. */
  readonly node?: string | undefined;
}

/** zipOf packs a program into one folder, with what Node needs to run its files as modules and a line that says how. */
export function zipOf(program: Program, { name, node }: ZipFacts): Uint8Array<ArrayBuffer> {
  const { packages } = program;
  const about = {
    name,
    private: true,
    type: "module",
    scripts: { start: commandOf(program) },
    ...(node === undefined ? {} : { engines: { node: `>=${node}` } }),
    ...(packages && { dependencies: packages.dependencies }),
  };
  const needs = node === undefined ? "" : ` It needs Node ${node} or newer.`;
  const install = packages === undefined ? "" : "npm ci\n    ";
  const readme = `Run it in this folder with\n\n    ${install}${commandOf(program)}\n\n${needs.trim()}`.trimEnd();
  const files = {
    "package.json": `${JSON.stringify(about, null, 2)}\n`,
    ...(packages && { "package-lock.json": packages.lock }),
    "README.md": `${readme}\n`,
    ...program.files,
  };
  const packed = Object.entries(files).map(([path, text]) => [`${name}/${path}`, strToU8(text)] as const);
  return zipSync(Object.fromEntries(packed), { mtime: new Date(1980, 0, 1) });
}
