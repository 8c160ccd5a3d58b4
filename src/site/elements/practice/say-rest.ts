import type { DayOf } from "../../practice/days.ts";
import { newCardsADay, type DueCards } from "../../practice/due-cards.ts";
import { sayTime } from "../../practice/say-time.ts";
import { buttonOf, elementOf } from "../element-of.ts";

/** What is to be said where no card is due, and what can be done meanwhile. */
export interface Rest {
  readonly heading: string;
  readonly words: string;
  readonly acts: HTMLElement;
}

/** What a rest is made of. */
export interface Resting {
  readonly due: DueCards;
  /** How many cards are chosen, and whether the deck has others. */
  readonly chosen: number;
  readonly hasOthers: boolean;
  readonly now: number;
  readonly dayOf: DayOf;
  /** The page of all questions. */
  readonly bank: string;
  begin(): void;
  chooseAll(): void;
}

/** sayRest says why there is no card to ask now, when the next one comes, and what can be done. */
export function sayRest({ due, chosen, hasOthers, now, dayOf, bank, begin, chooseAll }: Resting): Rest {
  const { next, left, waiting } = due;
  const acts = elementOf("p", { className: "acts" });
  if (left > 0) {
    const count = Math.min(left, newCardsADay);
    const words = `Begin ${count === 1 ? "1 more card" : `${count} more cards`}`;
    acts.append(buttonOf(words, begin, "small-button main"));
  }
  if (hasOthers) acts.append(buttonOf("Practise all topics and levels", chooseAll, "small-button"));
  const all = elementOf("a", { textContent: "Read in the bank" });
  all.href = bank;
  acts.append(all);
  if (chosen === 0) {
    const words = "No question has this level and this topic. Choose another of the two.";
    return { heading: "There is no such card", words, acts };
  }
  const heading = waiting > 0 ? "Nothing is due just now" : left > 0 ? "Done for today" : "Nothing is due";
  const coming = next === null ? "" : `The next card is due ${sayTime(next, now, dayOf)}. `;
  if (left === 0) {
    return { heading, words: `${coming}Until then, read a lesson again, or the bank.`, acts };
  }
  const more = left === 1 ? "1 card is" : `${left} cards are`;
  const words = `${coming}${more} still new to you: tomorrow brings more of them, or go on now.`;
  return { heading, words, acts };
}
