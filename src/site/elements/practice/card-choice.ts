import { levelNames, levels, topicName, type Card } from "../../practice/deck.ts";
import { addressWith, choiceIn, topicsOf, type Choice } from "./practice-address.ts";

/** The card choice is what a reader practises, by level and topic, kept in the address. */
export class CardChoice {
  readonly #form: HTMLFormElement;
  #topics: readonly string[] = [];

  constructor(form: HTMLFormElement, onChange: () => void) {
    this.#form = form;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("change", () => {
      this.#keep();
      onChange();
    });
  }

  /** What is chosen. */
  get chosen(): Choice {
    return choiceIn(location.href, this.#topics);
  }

  /** Offers what these cards have, with what the address says chosen. */
  offer(cards: readonly Card[]): void {
    this.#topics = topicsOf(cards);
    const present = levels.filter((level) => cards.some((card) => card.level === level));
    this.#list("level").append(...present.map((level) => new Option(levelNames[level], level)));
    this.#list("topic").append(...this.#topics.map((topic) => new Option(topicName(topic), topic)));
    this.#show(this.chosen);
  }

  /** Chooses, and keeps that in the address. */
  choose(choice: Choice): void {
    this.#show(choice);
    this.#keep();
  }

  #show({ level, topic }: Choice): void {
    this.#list("level").value = level ?? "";
    this.#list("topic").value = topic ?? "";
  }

  #keep(): void {
    const chosen = { level: this.#list("level").value || null, topic: this.#list("topic").value || null } as Choice;
    history.replaceState(history.state, "", addressWith(location.href, chosen));
  }

  #list(name: "level" | "topic"): HTMLSelectElement {
    const found = this.#form.querySelector<HTMLSelectElement>(`select[name=${name}]`);
    if (found === null) throw new Error(`Expected a list named ${name}, but there is none.`);
    return found;
  }
}
