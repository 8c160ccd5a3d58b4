import type { Abilities } from "#program/engine.ts";
import type { Limits } from "#program/limits.ts";
import type { Parameter } from "#program/parameters.ts";
import type { Program } from "#program/program.ts";
import type { LineOrder, Recording } from "#program/transcript.ts";
import type { Twin } from "./read-twin.ts";

/** What example.json says. */
export interface ExampleFacts {
  readonly title: string;
  readonly summary: string;
  /** The oldest Node that runs it, such as `24`. */
  readonly node: string;
  /** The abilities an engine must have to run it. */
  readonly needs: readonly (keyof Abilities)[];
  /** How far two runs print the same lines. */
  readonly order: LineOrder;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly limits?: Partial<Limits>;
  /** Versions of the packages that it imports; its package-lock.json says exactly which. */
  readonly dependencies?: Readonly<Record<string, string>>;
  /** What its reader may set; its program has the defaults. */
  readonly parameters?: readonly Parameter[];
}

/** A region is the lines of an excerpt, from 1, in its file without marks. */
export interface Region {
  readonly from: number;
  readonly to: number;
}

/** An example source is an example without its recording: what is written by hand. */
export interface ExampleSource extends ExampleFacts {
  /** Its path in `examples/`: `20-threads/five-workers`. */
  readonly id: string;
  /** The absolute path of its folder. */
  readonly folder: string;
  /** Its files are without the marks of regions: what is shown, edited, run and taken away is one text. */
  readonly program: Program;
  /** Of the program as it is written, marks and all: a recording of another one is of another program. */
  readonly hash: string;
  /** JavaScript by path, for every code file: the source with each type blanked and all positions kept. */
  readonly stripped: Readonly<Record<string, string>>;
  /** The regions of each code file by name. */
  readonly regions: Readonly<Record<string, Readonly<Record<string, Region>>>>;
}

/** An example is a folder that tells the whole story: a program, what it is about, and what it did on real Node. */
export interface Example extends ExampleSource {
  readonly recording: Recording;
  /** The Python program that prints the same lines, where there is one beside it. */
  readonly twin?: Twin;
}
