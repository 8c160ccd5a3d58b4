import type { DueCards } from "../../practice/due-cards.ts";
import type { OpenJournal } from "./open-journal.ts";

/** showCounts says how many cards are due, are being learned, and are new today. */
export function showCounts(practice: HTMLElement, { due, learning, waiting, fresh }: DueCards): void {
  const counts = { due: due.length, learning: learning.length + waiting, new: fresh.length };
  for (const [name, count] of Object.entries(counts)) {
    const place = practice.querySelector(`[data-count=${name}]`);
    if (place !== null) place.textContent = String(count);
  }
}

/** showTroubles says what the reader has to know about what is kept, and what of it cannot be read. */
export function showTroubles(practice: HTMLElement, { journal, trouble }: OpenJournal): void {
  const aside = journal.aside.length;
  show(practice.querySelector(".notices .trouble"), trouble);
  show(
    practice.querySelector(".notices .aside"),
    aside === 0
      ? null
      : `${aside === 1 ? "1 thing" : `${aside} things`} in your practice cannot be read by this version of the site. Nothing of it is thrown away: it is kept aside, and is in every file that you export.`,
  );
}

function show(place: HTMLElement | null, sentence: string | null): void {
  if (place === null) return;
  // What is said already is not said again.
  if (place.textContent !== (sentence ?? "")) place.textContent = sentence;
  place.hidden = sentence === null;
}
