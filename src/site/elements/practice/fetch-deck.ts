import type { Deck } from "../../practice/deck.ts";
import { QuestionFault } from "./question-pages.ts";

/** fetchDeck fetches the deck of this site; it rejects with a `QuestionFault`. */
export async function fetchDeck(root: string): Promise<Deck> {
  let response: Response;
  try {
    response = await fetch(`${root}/interview/deck.json`);
    if (response.ok) return (await response.json()) as Deck;
  } catch {
    throw new QuestionFault(
      navigator.onLine
        ? "The list of cards could not be fetched. Check the connection and try again."
        : "There is no connection, and the list of cards has not been kept on this device.",
    );
  }
  throw new QuestionFault(`The list of cards could not be fetched (status ${response.status}).`);
}
