// What can be started: Node itself. Anything else is not there, as in a container with nothing but Node in it.
import { wordsOf } from "./shell-line.ts";

/** Where Node lies, as `process.execPath` says it. */
const nodePath = "/usr/local/bin/node";
const shells: readonly string[] = ["/bin/sh", "/bin/bash", "sh", "bash"];

/** A program that was found: always Node, under the name and with the arguments it is started with. */
export interface FoundProgram {
  readonly argv0: string;
  readonly args: readonly string[];
}

/** findProgram says what starting a file with arguments (the first is its name) starts, or undefined for nothing. */
export function findProgram(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): FoundProgram | undefined {
  if (file === "node" || file === nodePath) return { argv0: args[0] ?? file, args: args.slice(1) };
  // What `exec` and the `shell` option ask a shell for.
  if (!shells.includes(file) || args[1] !== "-c" || args.length !== 3) return undefined;
  const [name, ...rest] = wordsOf(args[2] ?? "", env) ?? [];
  return name === "node" || name === nodePath ? { argv0: name, args: rest } : undefined;
}
