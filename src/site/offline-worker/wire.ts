// What the build tells the service worker, and what pages and worker tell each other. Types only.

/** A file of a build: its size in bytes, and its hash. */
export type BuildFile = readonly [size: number, hash: string];

/** A page of a build. */
export interface BuildPage {
  readonly title: string;
  /** Files that it fetches by itself, beside the core. */
  readonly needs: readonly string[];
  /** Whether programs run in it. */
  readonly runs: boolean;
}

/** A build as its service worker knows it; paths are below the site's base, without a slash before them. */
export interface Build {
  /** A hash over all files: another file, another id. */
  readonly id: string;
  readonly files: Readonly<Record<string, BuildFile>>;
  readonly pages: Readonly<Record<string, BuildPage>>;
  /** What every page is made of, and the page that stands in for those that are not kept. */
  readonly core: readonly string[];
  /** What running a program needs. */
  readonly engine: readonly string[];
}

/** What a page asks of the worker. `keep` and `state` come with a port for the answer. */
export type Asked =
  | { readonly ask: "visited"; readonly page: string; readonly thrifty: boolean }
  | { readonly ask: "state" }
  | { readonly ask: "keep" }
  | { readonly ask: "remove" }
  | { readonly ask: "take over" };

/** What is kept on the device. */
export interface OfflineState {
  readonly build: string;
  /** Pages that can be read without a connection, in the order of the site. */
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  readonly kept: { readonly files: number; readonly bytes: number };
  readonly all: { readonly files: number; readonly bytes: number };
  /** Whether the reader wants the whole site kept. */
  readonly whole: boolean;
  /** Files that were damaged or of another build, and have been fetched again. */
  readonly mended: readonly string[];
  /** Files that should be kept, are not, and cannot be had at the moment. */
  readonly missing: readonly string[];
}

/** How keeping the whole site ended. */
export type KeepEnd =
  | { readonly end: "kept" }
  | { readonly end: "cancelled" }
  | { readonly end: "full"; readonly needed: number }
  | { readonly end: "unreachable"; readonly file: string }
  | { readonly end: "changed"; readonly file: string };

/** What the worker tells while it keeps the whole site. */
export type KeepTold = { readonly done: number; readonly of: number } | KeepEnd;
