import { levels, type Card, type Level } from "../../practice/deck.ts";

/** Which cards are practised; null narrows nothing. */
export interface Choice {
  readonly level: Level | null;
  readonly topic: string | null;
}

/** choiceIn reads a choice from an address: `?level=mid&topic=event+loop`. What the deck does not have narrows nothing. */
export function choiceIn(address: string, topics: readonly string[]): Choice {
  const { searchParams } = new URL(address);
  const topic = searchParams.get("topic");
  return {
    level: levels.find((level) => level === searchParams.get("level")) ?? null,
    topic: topic !== null && topics.includes(topic) ? topic : null,
  };
}

/** addressWith is an address with this choice in it; what else it holds stays. */
export function addressWith(address: string, choice: Choice): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(choice)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, String(value));
  }
  return url.href;
}

/** chosenOf gives those of the cards that are chosen. */
export function chosenOf(cards: readonly Card[], { level, topic }: Choice): readonly Card[] {
  return cards.filter(
    (card) => (level === null || card.level === level) && (topic === null || card.topics.includes(topic)),
  );
}

/** topicsOf gives every topic of the cards, in the order of the alphabet. */
export function topicsOf(cards: readonly Card[]): string[] {
  return [...new Set(cards.flatMap(({ topics }) => topics))].sort();
}
