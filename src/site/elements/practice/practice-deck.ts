import type { Card } from "../../practice/deck.ts";
import { daysIn } from "../../practice/days.ts";
import { dueCards, inTurn, newCardsADay, type DueCards } from "../../practice/due-cards.ts";
import { grades, type Grade, type Review } from "../../practice/entry.ts";
import { sayTime } from "../../practice/say-time.ts";
import { dueAfter, Fold, type Standing } from "../../practice/standings.ts";
import { weakTopics } from "../../practice/weak-topics.ts";
import { buttonOf, elementOf } from "../element-of.ts";
import { showCounts, showTroubles } from "./beside-card.ts";
import { CardChoice } from "./card-choice.ts";
import { CardDesk, gradeNames } from "./card-desk.ts";
import { fetchDeck } from "./fetch-deck.ts";
import { KeptTools } from "./kept-tools.ts";
import { openJournal, type OpenJournal } from "./open-journal.ts";
import { addressWith, chosenOf } from "./practice-address.ts";
import { askedBy } from "./practice-key.ts";
import { QuestionPages } from "./question-pages.ts";
import { sayRest } from "./say-rest.ts";
import { showTopics } from "./topic-table.ts";

/** How long the page waits at most before it looks again what is due, in milliseconds. */
const longestWait = 30 * 60_000;

/**
 * `<practice-deck>` asks the cards that are due, one at a time, and keeps how they were known. It holds its parts from the
 * start, hidden: without script they could do nothing.
 */
export class PracticeDeck extends HTMLElement {
  /** Makes the elements known that run programs; called before the first question that has one. */
  static loadElements: () => Promise<void> = () => Promise.resolve();

  readonly #dayOf = daysIn(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  #root = "";
  #cards: readonly Card[] = [];
  readonly #fold = new Fold();
  #standings: ReadonlyMap<number, Standing> = new Map();
  #card: Card | null = null;
  /** What the reader is at: nothing can be asked of a card that is on its way. */
  #phase: "loading" | "asked" | "answered" | "resting" = "loading";
  /** When the card had been answered last, when it was asked. */
  #answeredAt = 0;
  /** Reviews that this page has made, the last one at the end. */
  readonly #made: Review[] = [];
  /** Cards that could not be fetched, and that the reader has put off: others come first. */
  readonly #skipped = new Set<Card>();
  /** How many new cards the reader has asked for beyond those of the day. */
  #more = 0;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #journal: OpenJournal | undefined;
  #desk: CardDesk | undefined;
  #choice: CardChoice | undefined;
  #tools: KeptTools | undefined;
  #pages = new QuestionPages("");

  connectedCallback(): void {
    if (this.#desk !== undefined) return;
    this.#root = this.dataset["root"] ?? "";
    this.#pages = new QuestionPages(this.#root);
    this.#desk = new CardDesk(
      this.#part(".card"),
      () => this.#reveal(),
      (grade) => this.#grade(grade),
    );
    this.#choice = new CardChoice(this.#part<HTMLFormElement>("form.choice"), () => this.#followChoice());
    this.#undoButton.addEventListener("click", () => this.#undo());
    this.addEventListener("keydown", (event) => this.#key(event));
    document.addEventListener("visibilitychange", () => this.#lookAgain());
    this.#part(".desk").hidden = false;
    void this.#start();
  }

  async #start(): Promise<void> {
    try {
      const [deck, journal] = await Promise.all([fetchDeck(this.#root), this.#openJournal()]);
      this.#cards = deck.cards;
      this.#choice?.offer(deck.cards);
      this.#part(".choice").hidden = false;
      this.#tools ??= new KeptTools(this.#part(".kept"), journal);
      for (const part of this.querySelectorAll<HTMLElement>(".weak, .kept")) part.hidden = false;
      this.#refresh();
      this.#next();
    } catch (error) {
      this.#fail(error, () => void this.#start());
    }
  }

  async #openJournal(): Promise<OpenJournal> {
    if (this.#journal !== undefined) return this.#journal;
    this.#journal = await openJournal();
    this.#journal.onChange(() => {
      this.#refresh();
      this.#lookAgain();
    });
    return this.#journal;
  }

  get #chosen(): readonly Card[] {
    return this.#choice === undefined ? [] : chosenOf(this.#cards, this.#choice.chosen);
  }

  #due(): DueCards {
    return dueCards({
      cards: this.#chosen,
      standings: this.#standings,
      now: Date.now(),
      dayOf: this.#dayOf,
      newADay: newCardsADay + this.#more,
    });
  }

  /** Computes what all cards are at, and shows what follows from it beside the card. */
  #refresh(): void {
    const { entries = [] } = this.#journal ?? {};
    this.#standings = this.#fold.standingsOf(entries);
    showCounts(this, this.#due());
    this.#undoButton.disabled = this.#made.length === 0;
    showTopics({
      place: this.#part(".weak > div"),
      root: this.#root,
      records: weakTopics(this.#cards, entries),
      addressOf: (topic) => addressWith(location.href, { level: null, topic }),
      practise: (topic) => {
        this.#choice?.choose({ level: null, topic });
        this.#followChoice();
        this.#desk?.focus();
      },
    });
    this.#tools?.show();
    if (this.#journal !== undefined) showTroubles(this, this.#journal);
  }

  /** Shows the next card, or says that there is none. */
  #next(): void {
    const cards = inTurn(this.#due());
    const card = cards.find((one) => !this.#skipped.has(one)) ?? cards[0];
    if (card === undefined) this.#rest();
    else void this.#show(card);
  }

  async #show(card: Card): Promise<void> {
    const turn = (this.#turn += 1);
    this.#card = card;
    this.#phase = "loading";
    this.#desk?.wait();
    try {
      const article = await this.#pages.take(card.path);
      // Something else has been asked for meanwhile.
      if (turn !== this.#turn) return;
      const hadFocus = this.#desk?.hasFocus === true;
      this.#desk?.ask(card, article);
      this.#phase = "asked";
      this.#answeredAt = this.#lastAnswer();
      if (hadFocus) this.#desk?.focus();
      if ([...article.querySelectorAll("*")].some(({ localName }) => localName.includes("-"))) {
        // Without them its programs can be read all the same.
        PracticeDeck.loadElements().catch(() =>
          this.#say("What runs programs could not be fetched: they can only be read."),
        );
      }
      const after = inTurn(this.#due()).find((other) => other !== card);
      if (after !== undefined) this.#pages.prefetch(after.path);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fail(
        error,
        () => void this.#show(card),
        () => {
          this.#skipped.add(card);
          this.#next();
        },
      );
    }
  }

  #rest(): void {
    const hadFocus = this.#desk?.hasFocus === true;
    this.#turn += 1;
    this.#card = null;
    this.#phase = "resting";
    const due = this.#due();
    const { heading, words, acts } = sayRest({
      due,
      chosen: this.#chosen.length,
      hasOthers: this.#chosen.length < this.#cards.length,
      now: Date.now(),
      dayOf: this.#dayOf,
      bank: `${this.#root}/interview/`,
      begin: () => this.#begin(),
      chooseAll: () => this.#chooseAll(),
    });
    this.#desk?.rest(heading, words, acts);
    if (hadFocus) this.#desk?.focus();
    clearTimeout(this.#timer);
    const wait = due.next === null ? longestWait : Math.min(longestWait, Math.max(0, due.next - Date.now()));
    this.#timer = setTimeout(() => this.#lookAgain(), wait);
  }

  /** Looks whether a card is due by now, where none was, and whether another tab has had an answer to the one that is asked. */
  #lookAgain(): void {
    if (this.#phase === "resting") {
      this.#refresh();
      this.#next();
    } else if (this.#phase === "asked" && this.#answeredAt !== this.#lastAnswer()) this.#next();
  }

  /** When the card that is asked was answered last; 0 where it never was. */
  #lastAnswer(): number {
    return this.#standings.get(this.#card?.number ?? -1)?.memory?.last_review?.getTime() ?? 0;
  }

  #begin(): void {
    this.#more += newCardsADay;
    this.#refresh();
    this.#next();
  }

  #chooseAll(): void {
    this.#choice?.choose({ level: null, topic: null });
    this.#followChoice();
  }

  /** Another choice is made: a card that is not of it goes. */
  #followChoice(): void {
    this.#refresh();
    if (this.#card === null || !this.#chosen.includes(this.#card)) this.#next();
    this.#say(`${this.#chosen.length === 1 ? "1 card" : `${this.#chosen.length} cards`} in this choice.`);
  }

  #reveal(): void {
    if (this.#phase !== "asked" || this.#card === null) return;
    this.#phase = "answered";
    const now = Date.now();
    const back = dueAfter(this.#standings.get(this.#card.number), now);
    const words = grades.map((grade) => [grade, sayTime(back[grade], now, this.#dayOf)] as const);
    this.#desk?.reveal(Object.fromEntries(words) as Record<Grade, string>);
    this.#say("The answer is shown. How well did you know it? 1 again, 2 hard, 3 good, 4 easy.");
  }

  #grade(grade: Grade): void {
    if (this.#phase !== "answered" || this.#card === null) return;
    const { number } = this.#card;
    const standing = this.#standings.get(number);
    // Where a clock was set back, what comes later is still later.
    const at = Math.max(Date.now(), this.#lastAnswer() + 1);
    const review: Review = { id: crypto.randomUUID(), kind: "review", at, card: number, grade };
    this.#made.push(review);
    this.#phase = "loading";
    void this.#journal?.add(review);
    this.#say(`${gradeNames[grade]}: due again ${sayTime(dueAfter(standing, at)[grade], Date.now(), this.#dayOf)}.`);
    this.#next();
  }

  #undo(): void {
    const review = this.#made.pop();
    const card = this.#cards.find(({ number }) => number === review?.card);
    if (review === undefined) return;
    void this.#journal?.add({ id: crypto.randomUUID(), kind: "undo", at: Date.now(), of: review.id });
    this.#say(`Taken back: it was graded “${gradeNames[review.grade]}”.`);
    // From the button, too: Space is to show the answer.
    this.#desk?.focus();
    if (card !== undefined) void this.#show(card);
  }

  #key(event: KeyboardEvent): void {
    const asked = askedBy(event);
    if (asked === "show" && this.#phase === "asked") this.#reveal();
    else if (asked === "undo" && this.#made.length > 0) this.#undo();
    else if (typeof asked === "number" && this.#phase === "answered") this.#grade(asked);
    else return;
    event.preventDefault();
  }

  #fail(error: unknown, again: () => void, skip?: () => void): void {
    const words = error instanceof Error ? error.message : String(error);
    this.#phase = "loading";
    const acts = elementOf("p", { className: "acts" }, buttonOf("Try again", again, "small-button main"));
    if (skip !== undefined) acts.append(buttonOf("Another card", skip, "small-button"));
    this.#desk?.rest("This card did not come", words, acts);
    this.#say(words);
  }

  #say(sentence: string): void {
    this.#part(".said").textContent = sentence;
  }

  get #undoButton(): HTMLButtonElement {
    return this.#part<HTMLButtonElement>("[data-do=undo]");
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const found = this.querySelector<Part>(selector);
    if (found === null) throw new Error(`Expected ${selector} in the practice, but there is none.`);
    return found;
  }
}
