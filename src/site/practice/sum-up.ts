import { topicOf } from "./choose-questions.ts";
import type { Card } from "./deck.ts";
import type { Answered, Interview } from "./entry.ts";
import { isMissed, mostScore, rubric, scoreOf, wholeScore } from "./rubric.ts";

/** A sum of scores, and the most it could be. */
export interface Tally {
  readonly name: string;
  readonly score: number;
  readonly most: number;
}

/** What a mock interview came to. */
export interface SummedUp {
  readonly whole: Tally;
  /** By main topic, the weakest first; a question that the deck no longer has counts in none. */
  readonly topics: readonly Tally[];
  readonly criteria: readonly Tally[];
  readonly missed: readonly Answered[];
  readonly seconds: number;
}

/** sumUp adds up the scores of an interview. */
export function sumUp({ answered }: Interview, cardOf: (number: number) => Card | undefined): SummedUp {
  const byTopic = new Map<string, Answered[]>();
  for (const one of answered) {
    const card = cardOf(one.card);
    if (card === undefined) continue;
    const topic = topicOf(card);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), one]);
  }
  return {
    whole: tallyOf("whole", answered),
    topics: [...byTopic]
      .map(([topic, ones]) => tallyOf(topic, ones))
      .sort((one, other) => one.score / one.most - other.score / other.most),
    criteria: rubric.map(({ id, title }) => ({
      name: title,
      score: answered.reduce((sum, { scores }) => sum + (scoreOf(scores, id) ?? 0), 0),
      most: answered.length * 3,
    })),
    missed: answered.filter(({ scores }) => isMissed(scores)),
    seconds: answered.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

function tallyOf(name: string, answered: readonly Answered[]): Tally {
  return {
    name,
    score: answered.reduce((sum, { scores }) => sum + wholeScore(scores), 0),
    most: answered.length * mostScore,
  };
}
