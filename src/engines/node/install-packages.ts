import { spawn } from "node:child_process";
import type { Diagnostic } from "#program/outcome.ts";
import { installCommand, installFault } from "#program/packages.ts";
import type { Program } from "#program/program.ts";

/** Installs what a program's lock names into its folder, out of npm's cache where it has that; gives why it cannot. */
export async function installPackages(
  program: Program,
  folder: string,
  onPreparing: (what: string) => void = () => {},
  signal?: AbortSignal,
): Promise<Diagnostic | undefined> {
  onPreparing("npm installs the program's packages.");
  const [command, ...args] = installCommand;
  const npm = spawn(command, [...args, "--prefer-offline"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    ...(signal && { signal }),
  });
  let printed = "";
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  }
  const exitCode = await new Promise<number>((resolve) => {
    npm.on("error", (error) => {
      printed += `npm error ${error.message}\n`;
      resolve(1);
    });
    npm.on("close", (code) => resolve(code ?? 1));
  });
  return exitCode === 0 ? undefined : installFault(program, exitCode, printed);
}
