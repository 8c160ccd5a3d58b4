import type { Diagnostic } from "#program/outcome.ts";

/** An editing surface is where the text of one file at a time is edited. */
export interface EditingSurface {
  /** What stands in the page. */
  readonly element: HTMLElement;
  /** The text as it stands, with line feeds between its lines. */
  readonly text: string;
  /** Shows a file; what was typed into another can still be undone when that one is shown again. */
  show(path: string, text: string): void;
  focus(): void;
  /** Marks faults at their places; none takes all marks away. */
  mark?(faults: readonly Diagnostic[]): void;
  /** Selects from one place in the text to another, and brings it into sight. */
  select(from: number, to: number): void;
}

/** Called after each change by the reader. */
export type OnEdit = () => void;

/** labelOf names the field for assistive technology. */
export function labelOf(path: string): string {
  return `Source of ${path}`;
}
