import type { Binding } from "../bindings/binding.ts";
import type { Kernel } from "../guest/kernel.ts";
import type { LibraryFacts } from "../library-facts.ts";

/** What a later script brings: makers of bindings by name. */
export interface LaterPart {
  readonly bindings: Readonly<Record<string, (kernel: Kernel) => Binding>>;
  /** Node's own data of these bindings, which the build puts before the script. */
  readonly data?: LibraryFacts["bindings"];
}

/**
 * handOver gives the kernel what a later script holds. It is the last statement of every script in this folder; the
 * kernel takes the part from the global object in the same task, before any of the program runs.
 */
export function handOver(part: LaterPart): void {
  Object.defineProperty(globalThis, "$later", { value: part, configurable: true });
}
