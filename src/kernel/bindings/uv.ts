import type { LibraryFacts } from "../library-facts.ts";
import type { Binding } from "./binding.ts";

/** The `uv` binding: the names and words of libuv's errors, as the pinned Node has them. */
export function uvBinding({ errorMap }: Pick<LibraryFacts, "errorMap">): Binding {
  const errors = (): Map<number, readonly [name: string, message: string]> => new Map(errorMap);
  return {
    getErrorMap: errors,
    getErrorMessage: (code: number) => errors().get(code)?.[1],
    errname: (code: number) => errors().get(code)?.[0],
  };
}
