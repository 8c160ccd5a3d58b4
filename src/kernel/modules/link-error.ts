import { addressOf } from "./program-files.ts";

/** An import statement of the program, as it stands in its file. */
export interface ImportPlace {
  readonly path: string;
  readonly specifier: string;
  /** The blob address that took the specifier's place. */
  readonly address: string;
  readonly statement: string;
  /** Where the statement begins; both count from 1. */
  readonly line: number;
  readonly column: number;
}

/**
 * explainLinkError words an error of the browser's linking as Node does: it speaks of blob addresses and has no place; the
 * program knows specifiers and lines. An error that speaks of none of these imports stays as it is.
 */
export function explainLinkError(error: SyntaxError, places: readonly ImportPlace[]): void {
  const spoken = places.filter(({ address }) => error.message.includes(address));
  const name = /['"]([^'"]+)['"]\s*$/.exec(error.message)?.[1];
  const place = spoken.find(({ statement }) => name !== undefined && wordIn(statement, name)) ?? spoken[0];
  if (place === undefined) return;
  error.message = error.message.replaceAll(place.address, place.specifier);
  const at = name === undefined ? -1 : wordAt(place.statement, name);
  const column = place.column + (at > 0 && !place.statement.slice(0, at).includes("\n") ? at : 0);
  error.stack = `${error.name}: ${error.message}\n    at ${addressOf(place.path)}:${place.line}:${column}`;
}

function wordIn(text: string, word: string): boolean {
  return wordAt(text, word) >= 0;
}

function wordAt(text: string, word: string): number {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w$])${escaped}(?![\\w$])`).exec(text)?.index ?? -1;
}
