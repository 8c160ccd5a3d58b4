import type { DayOf } from "./days.ts";
import type { Card } from "./deck.ts";
import type { Standing } from "./standings.ts";

/** How many cards a reader begins on one day, unless asking for more. */
export const newCardsADay = 10;

/** What there is to do at an instant. */
export interface DueCards {
  /** Answered a short while ago, and to be asked again now, those that wait longest first. */
  readonly learning: readonly Card[];
  /** To be asked again today, or missed in a mock interview, those that wait longest first. */
  readonly due: readonly Card[];
  /** Never asked, in the order of the deck, as many as are left for today. */
  readonly fresh: readonly Card[];
  /** How many were answered a short while ago, and are asked again later. */
  readonly waiting: number;
  /** How many have never been asked, and are not for today. */
  readonly left: number;
  /** When the next card is asked again that is not now; null where none is. */
  readonly next: number | null;
}

/** What the cards that are due are computed from. */
export interface Asking {
  /** The cards to choose from: the deck, or a part of it. */
  readonly cards: readonly Card[];
  /** What every card of the whole deck is at. */
  readonly standings: ReadonlyMap<number, Standing>;
  readonly now: number;
  readonly dayOf: DayOf;
  /** How many cards may be begun on the day of `now`. */
  readonly newADay?: number;
}

/**
 * dueCards says what is to be asked at an instant. A card that is known comes back on a day, and is due from its midnight on;
 * one that is being learned comes back at its minute.
 */
export function dueCards({ cards, standings, now, dayOf, newADay = newCardsADay }: Asking): DueCards {
  const today = dayOf(now);
  const begunToday = [...standings.values()].filter(({ begun }) => begun !== null && dayOf(begun) === today).length;
  const isDue = ({ stage, due, isMissed }: Standing): boolean =>
    due <= now || (stage === "known" && !isMissed && dayOf(due) <= today);
  const known = cards.flatMap((card) => {
    const standing = standings.get(card.number);
    return standing === undefined ? [] : [{ card, standing }];
  });
  const coming = known.filter(({ standing }) => !isDue(standing));
  const ready = known
    .filter(({ standing }) => isDue(standing))
    .sort((first, second) => first.standing.due - second.standing.due || first.card.number - second.card.number);
  const isLearning = ({ standing }: { standing: Standing }): boolean =>
    standing.stage === "learning" && !standing.isMissed;
  const unseen = cards.filter(({ number }) => !standings.has(number));
  const fresh = unseen.slice(0, Math.max(0, newADay - begunToday));
  return {
    learning: ready.filter(isLearning).map(({ card }) => card),
    due: ready.filter((one) => !isLearning(one)).map(({ card }) => card),
    fresh,
    waiting: coming.filter(isLearning).length,
    left: unseen.length - fresh.length,
    next: coming.length === 0 ? null : Math.min(...coming.map(({ standing }) => standing.due)),
  };
}

/** inTurn gives the cards to ask now, one after the other: what is being learned does not wait, and new cards come last. */
export function inTurn({ learning, due, fresh }: DueCards): readonly Card[] {
  return [...learning, ...due, ...fresh];
}
