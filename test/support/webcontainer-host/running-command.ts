import { spawn, type ChildProcess } from "node:child_process";
import { constants } from "node:os";
import { dirname, delimiter } from "node:path";
import type { Readable } from "node:stream";

/** What the client asks to have run. */
export interface CommandAsked {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A running command is a real process of this machine whose two streams are one, as behind a terminal. */
export class RunningCommand {
  readonly #child: ChildProcess;
  readonly exit: Promise<number>;

  constructor({ command, args, env = {} }: CommandAsked, folder: string) {
    // A shell makes one pipe of both streams, and then is the command.
    this.#child = spawn("/bin/sh", ["-c", 'unset PWD; exec "$0" "$@" 2>&1', command, ...args], {
      cwd: folder,
      env: environmentOf(env),
      stdio: ["pipe", "pipe", "ignore"],
      detached: true,
    });
    // It may have ended before it has read what was written.
    this.#child.stdin?.on("error", () => {});
    this.exit = new Promise((resolve) => {
      this.#child.on("error", () => resolve(127));
      this.#child.on("exit", (code, signal) =>
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
      );
    });
  }

  get output(): Readable {
    if (this.#child.stdout === null) throw new Error("Expected a command with a pipe.");
    return this.#child.stdout;
  }

  /** Hands it what was typed; a terminal's sign for the end of the input closes it. */
  write(typed: string): void {
    const [text = "", ...behind] = typed.split("\u0004");
    this.#child.stdin?.write(text);
    if (behind.length > 0) this.#child.stdin?.end();
  }

  /** Ends it, and all that it started. */
  kill(): void {
    if (this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  }
}

/** The Node that runs this comes first; a command sees nothing else of this machine's variables but what npm needs. */
function environmentOf(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH = "", HOME } = process.env;
  const path = [dirname(process.execPath), PATH].join(delimiter);
  return { PATH: path, ...(HOME !== undefined && { HOME }), ...env };
}
