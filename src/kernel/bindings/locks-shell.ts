import { apply } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";

/** locksShell makes the `locks` binding: whoever imports `node:worker_threads` has it, and `load` gets the body for those who lock. */
export function locksShell(load: () => Binding): Binding {
  const forward =
    (name: string) =>
    (...given: unknown[]): unknown =>
      apply(load()[name] as () => unknown, undefined, given);
  return { request: forward("request"), query: forward("query") };
}
