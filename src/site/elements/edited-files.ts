import type { Program } from "#program/program.ts";
import { clashOf, pathTrouble, programBounds } from "#program/read-program.ts";

/** Edited files are the files of a program while they are edited: there is always at least one, and one is the entry. */
export class EditedFiles {
  readonly #texts: Map<string, string>;
  #entry: string;

  constructor({ files, entry }: Pick<Program, "files" | "entry">) {
    this.#texts = new Map(Object.entries(files));
    this.#entry = entry;
  }

  get paths(): string[] {
    return [...this.#texts.keys()];
  }

  /** The path of the file that the program starts with. */
  get entry(): string {
    return this.#entry;
  }

  get files(): Record<string, string> {
    return Object.fromEntries(this.#texts);
  }

  textOf(path: string): string {
    return this.#texts.get(path) ?? "";
  }

  /** Takes the text of a file from a field, which knows line feeds only: a file with CRLF keeps its CRLF. */
  write(path: string, text: string): void {
    const before = this.#texts.get(path);
    if (before === undefined) return;
    this.#texts.set(path, before.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text);
  }

  /** Why no file can have this path, as a sentence, or null. `except` is the file that is to be named anew. */
  troubleWith(path: string, except?: string): string | null {
    const others = this.paths.filter((other) => other !== except);
    const trouble = pathTrouble(path);
    if (trouble !== null) return sentence(trouble);
    if (others.includes(path)) return `Expected a new name, but there is a file “${path}” already.`;
    const clash = clashOf(path, others);
    if (clash !== null) return `Expected a file, but beside “${clash}” this name would make one of them a folder.`;
    if (except === undefined && others.length >= programBounds.files) {
      return `Expected at most ${programBounds.files} files, and there are as many.`;
    }
    return null;
  }

  /** Adds a file at the end. */
  add(path: string, text = ""): void {
    this.#texts.set(path, text);
  }

  /** Names a file anew; it keeps its place. */
  rename(path: string, to: string): void {
    const all = [...this.#texts];
    this.#texts.clear();
    for (const [each, text] of all) this.#texts.set(each === path ? to : each, text);
    if (this.#entry === path) this.#entry = to;
  }

  /** Takes a file away, unless it is the only one; where it was the entry, the first that is left is. */
  remove(path: string): void {
    if (this.#texts.size < 2) return;
    this.#texts.delete(path);
    if (this.#entry === path) this.#entry = this.paths[0] ?? path;
  }

  /** Makes this file the one that the program starts with. */
  startWith(path: string): void {
    if (this.#texts.has(path)) this.#entry = path;
  }

  /** A name that is still free, to begin with. */
  freeName(): string {
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? "worker.ts" : `worker-${number}.ts`;
      if (this.troubleWith(path) === null || number > programBounds.files) return path;
    }
  }
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}
