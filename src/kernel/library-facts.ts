// What the build tells every guest about Node's library, as JSON. Types only: the build writes it, the guest reads it.

/** What JSON lacks, as `dump-node.cts` writes it. */
export interface Marked {
  readonly $: "undefined" | "bigint" | "symbol" | "function" | "array" | "number" | "opaque";
  readonly value?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly length?: number;
}

/** A dumped value: JSON with marks in it. */
export type Dumped = string | number | boolean | null | Marked | readonly Dumped[] | { readonly [key: string]: Dumped };

/** Library facts are the data about the library that every guest is given as JSON. */
export interface LibraryFacts {
  readonly version: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly release: Readonly<Record<string, string>>;
  readonly globals: readonly string[];
  readonly builtinIds: readonly string[];
  /** The public modules that a program may import, each with the chunks and later scripts it may touch. */
  readonly served: Readonly<Record<string, readonly string[]>>;
  /** The globals that load more of the library when first read, each with the scripts that it may touch. */
  readonly servedGlobals: Readonly<Record<string, readonly string[]>>;
  readonly bindings: Readonly<Record<string, Readonly<Record<string, Dumped>>>>;
  /** Where the moments of a process's life stand in the `performance` binding's list of them, by Node's names. */
  readonly milestones: Readonly<Record<string, number>>;
  readonly cliOptions: Readonly<Record<string, Dumped>>;
  readonly embedderOptions: Readonly<Record<string, Dumped>>;
  readonly errorMap: readonly (readonly [number, readonly [string, string]])[];
  /** Which later script of the kernel holds a binding. */
  readonly scriptOf: Readonly<Record<string, string>>;
  /** Which chunk holds a module. */
  readonly chunkOf: Readonly<Record<string, string>>;
}
