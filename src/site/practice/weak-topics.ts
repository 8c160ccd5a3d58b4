import type { Card } from "./deck.ts";
import type { Entry } from "./entry.ts";
import { reviewsIn } from "./standings.ts";

/** How a reader has done with a topic lately. */
export interface TopicRecord {
  readonly topic: string;
  /** How many reviews this was seen in: the last ones about the topic. */
  readonly reviews: number;
  /** How many of them were graded "again". */
  readonly again: number;
  /** The lesson of the cards that were missed most, where they have one. */
  readonly lesson?: NonNullable<Card["lesson"]>;
}

/** How many reviews of a topic are looked at, and how many there have to be before anything is said. */
export const reviewsLookedAt = 20;
export const fewestReviews = 5;

/** weakTopics tells how each topic went lately, the weakest first; a topic with few reviews is not told of. */
export function weakTopics(cards: readonly Card[], entries: readonly Entry[]): TopicRecord[] {
  const byNumber = new Map(cards.map((card) => [card.number, card]));
  const byTopic = new Map<string, { readonly card: Card; readonly isAgain: boolean }[]>();
  for (const { card: number, grade } of reviewsIn(entries)) {
    const card = byNumber.get(number);
    for (const topic of new Set(card?.topics)) {
      const seen = byTopic.get(topic) ?? [];
      byTopic.set(topic, seen);
      if (card !== undefined) seen.push({ card, isAgain: grade === 1 });
    }
  }
  return [...byTopic]
    .filter(([, seen]) => seen.length >= fewestReviews)
    .map(([topic, all]) => {
      const seen = all.slice(-reviewsLookedAt);
      const missed = seen.filter(({ isAgain }) => isAgain).map(({ card }) => card);
      const lesson = mostFrequentLesson(missed.length > 0 ? missed : seen.map(({ card }) => card));
      return { topic, reviews: seen.length, again: missed.length, ...(lesson === undefined ? {} : { lesson }) };
    })
    .sort(
      (first, second) =>
        second.again / second.reviews - first.again / first.reviews ||
        second.reviews - first.reviews ||
        (first.topic < second.topic ? -1 : 1),
    );
}

/** The lesson of most of these cards; of several, the one that came first. */
function mostFrequentLesson(cards: readonly Card[]): Card["lesson"] {
  const counts = new Map<string, { readonly lesson: NonNullable<Card["lesson"]>; count: number }>();
  for (const { lesson } of cards) {
    if (lesson === undefined) continue;
    const counted = counts.get(lesson.path) ?? { lesson, count: 0 };
    counted.count += 1;
    counts.set(lesson.path, counted);
  }
  return [...counts.values()].sort((first, second) => second.count - first.count)[0]?.lesson;
}
