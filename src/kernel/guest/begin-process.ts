// What Node's `pre_execution` does for a process that another one started, before its file runs.
import type { ProcessStart } from "../wire-processes.ts";
import type { Kernel } from "./kernel.ts";

/** The exit code for a command line that Node does not understand. */
const invalidArgument = 9;

/** beginProcess connects a process with the one that started it. */
export function beginProcess(kernel: Kernel, { fault }: ProcessStart): void {
  const { process, library, teller } = kernel;
  if (fault !== undefined) {
    teller.print("stderr", fault);
    kernel.duties?.exit(invalidArgument);
  }
  const { env } = process;
  const channel = env["NODE_CHANNEL_FD"];
  if (channel !== undefined) {
    const mode = env["NODE_CHANNEL_SERIALIZATION_MODE"] ?? "json";
    delete env["NODE_CHANNEL_FD"];
    delete env["NODE_CHANNEL_SERIALIZATION_MODE"];
    const { _forkChild } = library.require<{ _forkChild: (descriptor: number, mode: string) => void }>("child_process");
    _forkChild(Number.parseInt(channel, 10), mode);
  }
  if (process.argv[1] !== undefined && env["NODE_UNIQUE_ID"] !== undefined) {
    library.require<{ _setupWorker: () => void }>("cluster")._setupWorker();
    delete env["NODE_UNIQUE_ID"];
  }
}

/** runCode runs code of the command line, as `--eval` and `--print` do. */
export function runCode(kernel: Kernel, { text, print }: NonNullable<ProcessStart["code"]>): void {
  kernel.modules.prepare();
  kernel.options = { ...kernel.options, "--eval": text, "--print": print };
  kernel.process["_eval"] = text;
  kernel.library.require<{ refreshOptions(): void }>("internal/options").refreshOptions();
  kernel.library.require("internal/main/eval_string");
}
