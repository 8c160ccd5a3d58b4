import type { Abilities } from "#program/engine.ts";
import type { Limits } from "#program/limits.ts";
import type { Parameter } from "#program/parameters.ts";
import type { Program } from "#program/program.ts";
import type { LineOrder, Recording } from "#program/transcript.ts";

/** Example data is what a page carries for an example, so that it can run: JSON inside its `<run-example>`. */
export interface ExampleData {
  readonly id: string;
  readonly program: Program;
  /** By path, the JavaScript that Node's type stripping makes of the program's files. */
  readonly stripped: Readonly<Record<string, string>>;
  readonly order: LineOrder;
  /** The abilities that its engine must have. */
  readonly needs?: readonly (keyof Abilities)[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** What the reader may set; the program here has the defaults. */
  readonly parameters?: readonly Parameter[] | undefined;
  /** Its run on real Node, where the page carries that; a program of the reader's own has none. */
  readonly recording?: Recording;
}

/** readExampleData takes an example's data out of its element. */
export function readExampleData(element: Element): ExampleData {
  const text = element.querySelector("script[data-program]")?.textContent;
  if (text === undefined) throw new Error("Expected the example's program in the page, but it is not there.");
  // The page and this script are built together, so what is there has this shape.
  return JSON.parse(text) as ExampleData;
}
