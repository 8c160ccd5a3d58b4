/** The units that a figure can have. A count and a ratio (`times`) are pure numbers. */
export const units = ["ns", "µs", "ms", "KiB", "MiB", "count", "times"] as const;

/** A unit of a figure. */
export type Unit = (typeof units)[number];

/** A figure is one number that a measurement's program prints: what it is of, in which unit. */
export interface Figure {
  readonly label: string;
  readonly unit: Unit;
}

/** What several runs of a program gave for one figure. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** Measured is what `npm run measure` writes beside a measurement's program: its figures, and the machine they are of. */
export interface Measured {
  /** A hash of the program's files: another one means that another program was measured. */
  readonly source: string;
  /** The version of Node that ran it, such as `26.10.0`. */
  readonly node: string;
  /** Operating system and processor, such as `linux x64`. */
  readonly platform: string;
  /** The processor's name, as the system tells it. */
  readonly processor: string;
  /** What `os.availableParallelism()` said. */
  readonly cores: number;
  /** The day it was made, `YYYY-MM-DD`. */
  readonly measured: string;
  /** How often the program was run. */
  readonly runs: number;
  readonly figures: Readonly<Record<string, Spread>>;
}

/** A measurement is a folder of `measurements/`: a program that measures costs, what its figures are, and what they came to. */
export interface Measurement {
  readonly topic: string;
  readonly title: string;
  readonly folder: string;
  readonly hash: string;
  readonly figures: Readonly<Record<string, Figure>>;
}
