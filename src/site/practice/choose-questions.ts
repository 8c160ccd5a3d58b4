// Which questions a mock interview asks: by a seed, balanced over types and topics, within its minutes.
import { levels, questionTypes, type Card, type Level, type QuestionType } from "./deck.ts";
import { drawsOf, shuffled } from "./seeded.ts";

/** How many minutes a question of a type has. */
export const minutesOf: Readonly<Record<QuestionType, number>> = {
  concept: 4,
  predict: 3,
  debug: 7,
  coding: 15,
  design: 15,
};

/** How long an interview may be, in minutes. */
export const minutesAllowed = { least: 5, most: 120 } as const;

/** What questions are chosen by. */
export interface Wish {
  readonly level: Level;
  readonly minutes: number;
  readonly seed: string;
}

/** How many types come first, each once; and which part of the questions is of the level below. */
const typesFirst = 3;
const shareBelow = 1 / 4;

/**
 * chooseQuestions chooses cards that together need no more than the minutes, in the order in which they are asked. The same wish
 * and deck give the same cards. It begins with three of different types and topics, where there are such; then each next one
 * is of a topic that was asked least, of the level or the one below as their shares want it, and of the type that lags most
 * behind its part of the level.
 */
export function chooseQuestions(deck: readonly Card[], { level, minutes, seed }: Wish): readonly Card[] {
  const draw = drawsOf(`${level} ${minutes} ${seed}`);
  const below = levels[levels.indexOf(level) - 1];
  // Whatever order the deck comes in, the draw begins with the same.
  const sorted = deck.toSorted((one, other) => one.number - other.number);
  const own = shuffled(ofLevel(sorted, level), draw);
  const pool = [...own, ...shuffled(ofLevel(sorted, below), draw)];
  const shares = sharesOf(own.length > 0 ? own : pool);
  const chosen: Card[] = [...firstOf(pool, minutes)];
  for (;;) {
    const left = minutes - minutesFor(chosen);
    const next = best(
      pool.filter((card) => !chosen.includes(card) && minutesOf[card.type] <= left),
      (card) => [
        timesAsked(chosen, topicOf(card)),
        card.level === (wantsBelow(chosen, below) ? below : level) ? 0 : 1,
        -lagOf(card.type, chosen, shares),
      ],
    );
    if (next === undefined) return inOrder(chosen);
    chosen.push(next);
  }
}

/** minutesFor is how many minutes these questions have together. */
export function minutesFor(cards: readonly Card[]): number {
  return cards.reduce((sum, { type }) => sum + minutesOf[type], 0);
}

/** topicOf is what a card is mainly about. */
export function topicOf({ topics: [main] }: Card): string {
  return main;
}

function ofLevel(cards: readonly Card[], level: Level | undefined): readonly Card[] {
  return cards.filter((card) => card.level === level);
}

/** As many types as there are, three at most, that fit into the minutes: of different topics too, if some are. */
function firstOf(pool: readonly Card[], minutes: number): readonly Card[] {
  for (let count = Math.min(typesFirst, pool.length); count > 0; count -= 1) {
    const cards = different(pool, count, minutes, true) ?? different(pool, count, minutes, false);
    if (cards !== null) return cards;
  }
  return [];
}

/** The first cards of the pool, in its order, that are of different types, and of different topics where that is asked for. */
function different(
  pool: readonly Card[],
  count: number,
  minutes: number,
  alsoTopics: boolean,
  chosen: readonly Card[] = [],
): readonly Card[] | null {
  if (chosen.length === count) return chosen;
  const tried = new Set<string>();
  for (const [at, card] of pool.entries()) {
    // A second one of the same type and topic comes to the same end.
    const kind = `${card.type} ${topicOf(card)}`;
    const clashes = chosen.some(
      ({ type, topics: [topic] }) => type === card.type || (alsoTopics && topic === topicOf(card)),
    );
    if (clashes || tried.has(kind) || minutesOf[card.type] > minutes) continue;
    tried.add(kind);
    const left = minutes - minutesOf[card.type];
    const rest = different(pool.slice(at + 1), count, left, alsoTopics, [...chosen, card]);
    if (rest !== null) return rest;
  }
  return null;
}

function timesAsked(chosen: readonly Card[], topic: string): number {
  return chosen.filter((card) => topicOf(card) === topic).length;
}

function wantsBelow(chosen: readonly Card[], below: Level | undefined): boolean {
  return ofLevel(chosen, below).length + 1 <= (chosen.length + 1) * shareBelow;
}

/** By type: which part of the cards is of it. */
function sharesOf(cards: readonly Card[]): ReadonlyMap<QuestionType, number> {
  return new Map(
    questionTypes.map((type) => [type, cards.filter((card) => card.type === type).length / cards.length] as const),
  );
}

/** By how many questions a type is behind its share, were one more asked. */
function lagOf(type: QuestionType, chosen: readonly Card[], shares: ReadonlyMap<QuestionType, number>): number {
  return (shares.get(type) ?? 0) * (chosen.length + 1) - chosen.filter((card) => card.type === type).length;
}

/** The first card whose costs are the least, compared one after the other. */
function best(cards: readonly Card[], costsOf: (card: Card) => readonly number[]): Card | undefined {
  let found: { readonly card: Card; readonly costs: readonly number[] } | undefined;
  for (const card of cards) {
    const costs = costsOf(card);
    const at = found?.costs.findIndex((cost, index) => cost !== costs[index]) ?? -1;
    if (found === undefined || (at >= 0 && (costs[at] ?? 0) < (found.costs[at] ?? 0))) found = { card, costs };
  }
  return found?.card;
}

/** Short questions first, in the order in which they were chosen; then those that take a quarter of an hour. */
function inOrder(chosen: readonly Card[]): readonly Card[] {
  const isLong = ({ type }: Card): boolean => minutesOf[type] >= 10;
  return [...chosen.filter((card) => !isLong(card)), ...chosen.filter(isLong)];
}
