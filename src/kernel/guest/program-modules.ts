import type { ImportCallback } from "../bindings/dynamic-import.ts";
import { SafeWeakMap } from "../intrinsics.ts";
import { SourcePlaces } from "./source-places.ts";

/** What the kernel knows of the program's modules where Node's own loader loads them. */
export class ProgramModules {
  readonly places = new SourcePlaces();
  /** The file that this thread began with. */
  entry = "";
  /** The paths of the files whose modules it may have: those that were linked, as far as that is known. */
  paths: () => readonly string[] = () => [];
  /** Where a text of the program did not parse. */
  readonly syntaxPlaces = new SafeWeakMap<
    object,
    { readonly name: string; readonly line: number; readonly column: number }
  >();
  /** The namespaces of modules that the kernel made itself. */
  readonly namespaces = new SafeWeakMap<object, true>();
  /** What Node's library does for `import()`; set when its module loader starts. */
  onDynamicImport: ImportCallback | undefined;
  /** Starts the module loader of Node's library, if it has not been started. */
  prepare: () => void = () => {};
  /** JavaScript of a TypeScript text of the program, where it is known already. */
  strippedOf: (source: string) => string | undefined = () => undefined;
}
