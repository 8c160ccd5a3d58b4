/** How experienced somebody is whom a question is asked, the least first. */
export const levels = ["junior", "mid", "senior", "staff"] as const;
export type Level = (typeof levels)[number];

/** What readers call a level. */
export const levelNames: Readonly<Record<Level, string>> = {
  junior: "Junior",
  mid: "Mid-level",
  senior: "Senior",
  staff: "Staff",
};

/** What a question wants: to explain, to say what a program prints, to find a fault, to write a program, to plan a system. */
export const questionTypes = ["concept", "predict", "debug", "coding", "design"] as const;
export type QuestionType = (typeof questionTypes)[number];

/** What readers call a type of question. */
export const typeNames: Readonly<Record<QuestionType, string>> = {
  concept: "Explain",
  predict: "Predict the output",
  debug: "Find the fault",
  coding: "Write the code",
  design: "Design a system",
};

/** topicName writes a topic as a heading. */
export function topicName(topic: string): string {
  return topic.charAt(0).toUpperCase() + topic.slice(1);
}

/** What the deck says of a question: enough to choose it by. The question itself is on its page. */
export interface Card {
  /** Its number, which never changes: what is kept on a device, and decks elsewhere, know it by this. */
  readonly number: number;
  /** The question in plain text, with code in backticks. */
  readonly question: string;
  readonly level: Level;
  readonly type: QuestionType;
  /** What it is about, the main topic first: `event loop`, `threads`. */
  readonly topics: readonly [string, ...string[]];
  /** Its page, from the root of the site: `/interview/what-keeps-node-alive/`. */
  readonly path: string;
  /** The lesson that teaches it. */
  readonly lesson?: { readonly title: string; readonly path: string };
}

/** All cards, in the order of their numbers: what `/interview/deck.json` holds. */
export interface Deck {
  readonly cards: readonly Card[];
}
