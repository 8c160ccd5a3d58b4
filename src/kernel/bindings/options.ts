import type { Dumped } from "../library-facts.ts";
import type { Kernel } from "../guest/kernel.ts";
import { revive } from "../guest/revive.ts";
import type { Binding } from "./binding.ts";

/** The `options` binding: those of Node's command line, as this run sets them. */
export function optionsBinding(kernel: Kernel): Binding {
  const { facts, library } = kernel;
  return {
    getCLIOptionsValues: () => Object.assign(revive(facts.cliOptions as Dumped, "options") as object, kernel.options),
    getCLIOptionsInfo: () => {
      const { options, aliases } = library.data("cli_options") as Record<string, [string, unknown][]>;
      return { options: new Map(options), aliases: new Map(aliases) };
    },
    getEmbedderOptions: () => revive(facts.embedderOptions as Dumped, "options"),
  };
}
