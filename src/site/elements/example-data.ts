import type { Limits } from "#program/limits.ts";
import type { Program } from "#program/program.ts";
import type { LineOrder, Recording } from "#program/transcript.ts";

/** A stripped file is a program's file as it was at build time, with the JavaScript that Node's type stripping makes of it. */
export interface StrippedFile {
  readonly source: string;
  readonly javaScript: string;
}

/** Example data is what a page carries for an example, so that it can run: JSON inside its `<run-example>`. */
export interface ExampleData {
  readonly id: string;
  readonly program: Program;
  /** By path, as the program's files. */
  readonly stripped: Readonly<Record<string, StrippedFile>>;
  readonly order: LineOrder;
  readonly limits?: Partial<Limits>;
  readonly recording: Recording;
}

/** readExampleData takes an example's data out of its element. */
export function readExampleData(element: Element): ExampleData {
  const text = element.querySelector("script[data-program]")?.textContent;
  if (text === undefined) throw new Error("Expected the example's program in the page, but it is not there.");
  // The page and this script are built together, so what is there has this shape.
  return JSON.parse(text) as ExampleData;
}
