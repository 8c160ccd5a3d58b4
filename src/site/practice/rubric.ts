// What an answer is scored by, by the one who gave it: criteria, and for each a word to every score.

/** The scores that a criterion can have. */
export const scores = [0, 1, 2, 3] as const;
export type Score = (typeof scores)[number];

/** One thing that an answer is scored by. */
export interface Criterion {
  /** Its name in the journal, which never changes. */
  readonly id: string;
  readonly title: string;
  /** What it asks for. */
  readonly asks: string;
  /** What each score means, from 0 to 3. */
  readonly steps: readonly [string, string, string, string];
}

/** The criteria, the weightiest first. */
export const rubric = [
  {
    id: "correct",
    title: "Correct",
    asks: "Was what you said true?",
    steps: ["Wrong, or nothing", "Right in part, with a serious mistake", "Right, with a slip", "Right throughout"],
  },
  {
    id: "mechanism",
    title: "Mechanism",
    asks: "Did you say why it is so?",
    steps: ["No reason given", "Named it without explaining it", "Explained the main step", "Explained each step"],
  },
  {
    id: "limits",
    title: "Trade-offs and limits",
    asks: "Did you say what it costs, and when it does not hold?",
    steps: ["None named", "Named one when pressed", "Named the main one", "Named them and weighed them up"],
  },
  {
    id: "clear",
    title: "Clear and brief",
    asks: "Could somebody else follow you?",
    steps: ["Lost the thread", "Found the way after detours", "Clear, but long", "The point first, then the detail"],
  },
] as const satisfies readonly Criterion[];

/** The most that an answer can have. */
export const mostScore = rubric.length * 3;

/** Scores of an answer by the id of a criterion. */
export type Scores = Readonly<Record<string, number>>;

/** scoreOf is what a criterion was given: none where there is none, or something that is no score. */
export function scoreOf(given: Scores, id: string): Score | undefined {
  const score = Object.hasOwn(given, id) ? given[id] : undefined;
  return scores.find((one) => one === score);
}

/** wholeScore is the sum over all criteria; one without a score counts nothing. */
export function wholeScore(given: Scores): number {
  return rubric.reduce((sum, { id }) => sum + (scoreOf(given, id) ?? 0), 0);
}

/** withoutScore are the criteria that have no score yet. */
export function withoutScore(given: Scores): readonly Criterion[] {
  return rubric.filter(({ id }) => scoreOf(given, id) === undefined);
}

/**
 * isMissed is true of an answer after which the question should be practised: what was said was wrong or half right, however well
 * it was put, or all in all it had less than half. So is a question that was skipped.
 */
export function isMissed(given: Scores): boolean {
  return (scoreOf(given, "correct") ?? 0) < 2 || wholeScore(given) * 2 < mostScore;
}
