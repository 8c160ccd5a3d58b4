import type { Binding } from "../bindings/binding.ts";
import type { host } from "../guest/host.ts";
import type { Kernel } from "../guest/kernel.ts";
import type * as intrinsics from "../intrinsics.ts";
import type { LibraryFacts } from "../library-facts.ts";

/** What the kernel lends a later script: what it has kept of the browser and of the language. */
export interface Kept {
  readonly host: typeof host;
  readonly intrinsics: typeof intrinsics;
}

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
