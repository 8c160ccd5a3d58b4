/** A note as Anki imports it: one card, and what makes it the same one when it is imported again. */
export interface AnkiNote {
  /** The same in every build, whatever else has changed: a note that is known by it is updated. */
  readonly guid: string;
  /** Markup without a page around it, as the next. */
  readonly front: string;
  readonly back: string;
  /** Without blanks; `::` leads down a level. */
  readonly tags: readonly string[];
}
