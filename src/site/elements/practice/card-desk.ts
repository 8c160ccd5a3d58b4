import { levelNames, topicName, typeNames, type Card } from "../../practice/deck.ts";
import { grades, type Grade } from "../../practice/entry.ts";
import { elementOf } from "../element-of.ts";
import { inlineCode } from "../inline-code.ts";
import { HiddenAnswer } from "./hidden-answer.ts";

/** What each grade is called. */
export const gradeNames: Readonly<Record<Grade, string>> = { 1: "Again", 2: "Hard", 3: "Good", 4: "Easy" };

/** The card desk shows one card: its question, its answer once it is wanted, and the grades; or a sentence where no card is. */
export class CardDesk {
  readonly #place: HTMLElement;
  #answer: HiddenAnswer | null = null;

  /** `place` holds the parts; `onShow` and `onGrade` are called for the buttons. */
  constructor(place: HTMLElement, onShow: () => void, onGrade: (grade: Grade) => void) {
    this.#place = place;
    this.#part("[data-do=show]").addEventListener("click", onShow);
    for (const grade of grades) {
      this.#part(`[data-grade="${grade}"]`).addEventListener("click", () => onGrade(grade));
    }
  }

  /** Whether the focus lies here, or nowhere. */
  get hasFocus(): boolean {
    return document.activeElement === document.body || this.#place.contains(document.activeElement);
  }

  /** Shows that a card is on its way. */
  wait(): void {
    this.#place.ariaBusy = "true";
  }

  /** Shows a card's question. */
  ask(card: Card, article: HTMLElement): void {
    this.#answer = new HiddenAnswer(article);
    this.#part(".about").replaceChildren(
      ...[levelNames[card.level], typeNames[card.type], topicName(card.topics.join(", "))].map((textContent) =>
        elementOf("span", { textContent }),
      ),
    );
    this.#part(".question-words").replaceChildren(...inlineCode(card.question));
    // The head of the card says this already.
    for (const said of article.querySelectorAll(":scope > .about")) said.remove();
    this.#part(".body").replaceChildren(article);
    this.#turnTo("asked");
  }

  /** Shows the answer, and for each grade when the card would be back. */
  reveal(back: Readonly<Record<Grade, string>>): void {
    for (const grade of grades) this.#part(`[data-grade="${grade}"] small`).textContent = back[grade];
    this.#turnTo("answered");
    this.#answer?.show();
  }

  /** Shows words in the place of a card, and what can be done. */
  rest(heading: string, ...parts: readonly (HTMLElement | string)[]): void {
    this.#answer = null;
    this.#part(".body").replaceChildren();
    this.#part(".question-words").textContent = heading;
    this.#part(".resting").replaceChildren(
      ...parts.map((part) => (typeof part === "string" ? elementOf("p", { textContent: part }) : part)),
    );
    this.#turnTo("resting");
  }

  /** Hands the focus to the card, so that a screen reader reads its question. The page stays where it is when it is new. */
  focus(): void {
    this.#place.focus({ preventScroll: true });
    const { top } = this.#place.getBoundingClientRect();
    // Its beginning is to be in sight, wherever the reader was in the one before.
    if (scrollY > 0 && (top < 0 || top > innerHeight / 2)) this.#place.scrollIntoView({ block: "start" });
  }

  #turnTo(phase: "asked" | "answered" | "resting"): void {
    this.#place.ariaBusy = "false";
    this.#place.dataset["phase"] = phase;
    this.#part(".about").hidden = phase === "resting";
    this.#part(".body").hidden = phase === "resting";
    this.#part(".resting").hidden = phase !== "resting";
    this.#part("[data-do=show]").hidden = phase !== "asked";
    this.#part(".grades").hidden = phase !== "answered";
  }

  #part(selector: string): HTMLElement {
    const found = this.#place.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`Expected ${selector} on the card, but there is none.`);
    return found;
  }
}
