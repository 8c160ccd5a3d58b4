import type { Diagnostic } from "#program/outcome.ts";
import { installCommand, installFault, packageFiles } from "#program/packages.ts";
import type { Program } from "#program/program.ts";
import type { Command, Container } from "./container.ts";

/** The most of what npm prints that is kept, in characters; its reason comes last. */
const mostPrinted = 20_000;

/** An install shelf keeps what was installed in one container, so that the next run of a program need not wait for it. */
export class InstallShelf {
  readonly #container: Container;
  readonly #folders = new Map<string, string>();

  constructor(container: Container) {
    this.#container = container;
  }

  /**
   * Installs what a program needs, or finds it installed. Gives the folder in which the program is to have its own, or why
   * npm failed. `onCommand` is told of npm, for whoever may want to end it.
   */
  async install(
    program: Program,
    onPreparing: (what: string) => void,
    onCommand: (npm: Command) => void,
  ): Promise<{ readonly folder: string } | { readonly fault: Diagnostic }> {
    const { packages } = program;
    if (packages === undefined) return { folder: "" };
    // A package may be a folder of the program's own.
    const isOwn = Object.values(packages.dependencies).some((version) => version.startsWith("file:"));
    const key = JSON.stringify([packages, isOwn ? program.files : null]);
    const known = this.#folders.get(key);
    if (known !== undefined) return { folder: known };

    const folder = `packages-${this.#folders.size + 1}`;
    await this.#container.remove(folder);
    await this.#container.write(folder, packageFiles(program));
    onPreparing("npm installs the program's packages in the WebContainer.");
    let printed = "";
    const [command, ...args] = installCommand;
    const npm = await this.#container.run(command, args, {
      cwd: folder,
      onText: (text) => (printed = (printed + text).slice(-mostPrinted)),
    });
    onCommand(npm);
    const exitCode = await npm.exit;
    if (exitCode !== 0) return { fault: installFault(program, exitCode, printed.replaceAll("\r", "")) };
    onPreparing("The program's packages are installed.");
    this.#folders.set(key, folder);
    return { folder };
  }
}
