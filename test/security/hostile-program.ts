/** Files by path; the first is the entry. */
export type Files = Readonly<Record<string, string>>;

/** A hostile program is one that a page must survive, and what is then to be seen of it. */
export interface HostileProgram {
  readonly files: Files;
  /** How the run ends: by itself with an exit code, or by a limit. */
  readonly ends: number | "wallTime" | "lanes";
  /** What it prints on standard output; left out where it prints too much to say. */
  readonly prints?: string;
  /** Real Node must print the same and end the same way. */
  readonly sameAsNode?: true;
  readonly limits?: { readonly wallTime?: number; readonly outputBytes?: number; readonly lanes?: number };
}

/** Hostile programs by what they try. */
export type HostilePrograms = Readonly<Record<string, HostileProgram>>;

/** endless is a program of one file that never ends. */
export function endless(source: string, thread?: string): HostileProgram {
  return { files: filesOf(source, thread), ends: "wallTime" };
}

/** harmless is a program that ends by itself, with code 0, and prints these lines. */
export function harmless(source: string, prints: readonly string[], thread?: string): HostileProgram {
  return { files: filesOf(source, thread), ends: 0, prints: prints.map((line) => `${line}\n`).join("") };
}

/** asInNode is a harmless program that real Node must agree on. */
export function asInNode(source: string, prints: readonly string[], thread?: string): HostileProgram {
  return { ...harmless(source, prints, thread), sameAsNode: true };
}

function filesOf(source: string, thread?: string): Files {
  return { "main.mjs": source, ...(thread === undefined ? {} : { "thread.mjs": thread }) };
}

/** The first lines of a program that starts `thread.mjs`. */
export const startsThread = `import { Worker } from "node:worker_threads";
const worker = new Worker(new URL("./thread.mjs", import.meta.url));
`;
