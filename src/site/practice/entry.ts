// What a reader's practice is kept as: a journal of entries that are only ever added. What a card is at is computed from them,
// so that two journals merge by putting their entries together, and nothing is lost.

/** What every entry has. */
interface Noted {
  /** Its own name: a random UUID, or one that begins with such. An entry that is there already is not added again. */
  readonly id: string;
  /** When it was made, in milliseconds since 1970, by the device's clock. */
  readonly at: number;
}

/** How well a card was known: 1 again, 2 hard, 3 good, 4 easy, as `ts-fsrs` numbers its grades. */
export const grades = [1, 2, 3, 4] as const;
export type Grade = (typeof grades)[number];

/** A card was answered. */
export interface Review extends Noted {
  readonly kind: "review";
  /** The number of the question. */
  readonly card: number;
  readonly grade: Grade;
}

/** A review is taken back; it stays in the journal, and counts no more. */
export interface Undo extends Noted {
  readonly kind: "undo";
  /** The id of the review. */
  readonly of: string;
}

/** A card is due from now on, because its question was missed in a mock interview. */
export interface Missed extends Noted {
  readonly kind: "missed";
  readonly card: number;
}

/** One question of a mock interview that was taken. */
export interface Answered {
  readonly card: number;
  /** What was written down while thinking aloud. */
  readonly notes: string;
  /** By the name of a criterion of the rubric: 0 to 3. A question that was skipped has none. */
  readonly scores: Readonly<Record<string, number>>;
  /** How long it took, in seconds. */
  readonly seconds: number;
}

/** A mock interview came to its end. */
export interface Interview extends Noted {
  readonly kind: "interview";
  readonly level: string;
  readonly minutes: number;
  readonly seed: string;
  readonly answered: readonly Answered[];
}

export type Entry = Review | Undo | Missed | Interview;
