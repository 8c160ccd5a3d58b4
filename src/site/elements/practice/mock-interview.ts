import type { Wish } from "../../practice/choose-questions.ts";
import type { Card } from "../../practice/deck.ts";
import type { Interview } from "../../practice/entry.ts";
import {
  beginInterview,
  end,
  entriesOf,
  giveScore,
  goOn,
  pause,
  questionOf,
  showAnswer,
  writeNotes,
  type RunningInterview,
} from "../../practice/running-interview.ts";
import { newSeed } from "../../practice/seeded.ts";
import { buttonOf, elementOf } from "../element-of.ts";
import { fetchDeck } from "./fetch-deck.ts";
import { takenIn, wishIn, withTaken, withWish } from "./interview-address.ts";
import { interviewForm } from "./interview-form.ts";
import { earlier, underWay } from "./interview-lists.ts";
import { InterviewRun } from "./interview-run.ts";
import { interviewSummary } from "./interview-summary.ts";
import { KeptInterviews } from "./kept-interviews.ts";
import { openJournal, type OpenJournal } from "./open-journal.ts";
import { QuestionFault, QuestionPages } from "./question-pages.ts";
import { QuestionScreen, type QuestionActs } from "./question-screen.ts";

/** After how long away an interview that goes on again stands until the reader lets it go on, in milliseconds. */
const away = 60_000;

/**
 * `<mock-interview>` takes a reader through an interview: what is asked for, one question after the other, and the summary. What is
 * under way is kept on the device, what has ended goes into the journal.
 */
export class MockInterview extends HTMLElement {
  readonly #page = crypto.randomUUID();
  readonly #kept = new KeptInterviews(() => localStorage);
  readonly #place = elementOf("div");
  readonly #trouble = elementOf("p", { className: "trouble" });
  #journal: OpenJournal | undefined;
  #pages = new QuestionPages("");
  #deck: readonly Card[] = [];
  #noDeck: string | null = null;
  #run: InterviewRun | undefined;
  #screen: QuestionScreen | undefined;

  connectedCallback(): void {
    if (this.#place.isConnected) return;
    this.#pages = new QuestionPages(this.#root);
    this.#trouble.setAttribute("role", "status");
    this.append(this.#trouble, this.#place);
    void this.#begin();
  }

  disconnectedCallback(): void {
    this.#run?.stop();
  }

  async #begin(): Promise<void> {
    const [journal] = await Promise.all([openJournal(), this.#fetchDeck()]);
    this.#journal = journal;
    const { interviews, troubles } = this.#kept.readAll();
    for (const interview of interviews) if (interview.endedAt !== null) await this.#settle(interview);
    this.#say(...troubles, ...(journal.trouble === null ? [] : [journal.trouble]));
    const taken = takenIn(location.href);
    const { interview: open } = (history.state ?? {}) as { interview?: unknown };
    if (taken !== null) this.#showTaken(taken);
    else if (typeof open !== "string" || !this.#goOn(open)) this.#showBeginning();
    this.dataset["ready"] = "";
  }

  /** What can be begun, what is under way, and what was taken. */
  #showBeginning(): void {
    this.#leave();
    const otherwise: Wish = { level: "mid", minutes: 30, seed: newSeed(Math.random) };
    const wish = wishIn(location.href, otherwise);
    const remember = (asked: Wish): void => history.replaceState(null, "", withWish(location.href, asked));
    remember(wish);
    const going = this.#kept.readAll().interviews.filter(({ endedAt }) => endedAt === null);
    const acts = {
      goOn: (id: string) => void (this.#goOn(id) || this.#showBeginning()),
      end: (id: string) => {
        const taken = this.#kept.takeUp(id, this.#page);
        if (taken === null) this.#showBeginning();
        else this.#finish(end(taken, Date.now()));
      },
    };
    const title = elementOf("h2", { textContent: "New interview" });
    const form =
      this.#noDeck === null
        ? interviewForm(this.#deck, wish, { change: remember, start: (...wished) => this.#start(...wished) })
        : this.#deckAgain();
    this.#place.replaceChildren(
      ...underWay(going, acts),
      elementOf("section", {}, title, form),
      ...earlier(this.#journal?.entries ?? []),
    );
  }

  #deckAgain(): HTMLElement {
    const again = buttonOf(
      "Try again",
      () => void this.#fetchDeck().then(() => this.#showBeginning()),
      "small-button main",
    );
    return elementOf("div", {}, elementOf("p", { textContent: this.#noDeck ?? "" }), again);
  }

  #start(wish: Wish, cards: readonly Card[]): void {
    const now = Date.now();
    const beginning = { ...wish, id: crypto.randomUUID(), page: this.#page, keptAt: now };
    this.#runInterview(beginInterview(beginning, cards)).begin();
    this.#ask();
  }

  /** Goes on with an interview that is kept; false where it is not any more. */
  #goOn(id: string): boolean {
    const taken = this.#kept.takeUp(id, this.#page);
    if (taken === null || taken.endedAt !== null) return false;
    const hasWaited = Date.now() - taken.keptAt > away;
    this.#runInterview(hasWaited && questionOf(taken).stage === "asked" ? pause(taken, true) : taken);
    this.#ask();
    return true;
  }

  #runInterview(interview: RunningInterview): InterviewRun {
    this.#leave();
    history.replaceState({ interview: interview.id }, "", withWish(location.href, interview));
    this.#run = new InterviewRun(interview, this.#kept, {
      clock: (now) => this.#screen?.showClock(now),
      tell: (sentence) => this.#screen?.tell(sentence),
      say: (sentence) => this.#say(sentence),
      elsewhere: (left, isGone) => this.#showElsewhere(left, isGone),
    });
    return this.#run;
  }

  /** Shows the question that the interview is at. */
  #ask(): void {
    const run = this.#run;
    if (run === undefined) return;
    const acts: QuestionActs = {
      write: (notes) => void run.change((now) => writeNotes(now, notes)),
      score: (criterion, score) => screen.showClock(run.change((now) => giveScore(now, criterion, score))),
      show: () => screen.showAnswer(run.change(showAnswer), true),
      leave: (as) => {
        const now = run.change((at) => goOn(at, as, Date.now()));
        if (now.endedAt === null) this.#ask();
        else this.#finish(now);
      },
      pause: (isPaused) => screen.showClock(run.change((now) => pause(now, isPaused))),
      end: () => this.#finish(run.change((now) => end(now, Date.now()))),
    };
    const screen = new QuestionScreen(run.interview, this.#pages, acts);
    this.#screen = screen;
    this.#place.replaceChildren(screen.element);
    screen.focus();
    history.replaceState({ interview: run.interview.id }, "", location.href);
  }

  /** Another tab has the interview: nothing is written here until it is taken back. */
  #showElsewhere(left: RunningInterview, isGone: boolean): void {
    this.#leave();
    const goOnHere = (): void => {
      if (this.#goOn(left.id)) return;
      this.#runInterview({ ...left, id: crypto.randomUUID() }).begin();
      this.#ask();
    };
    const words = isGone ? "This interview was ended in another tab." : "This interview goes on in another tab.";
    const link = elementOf("a", { textContent: "See its summary" });
    link.href = withTaken(location.href, left.id);
    const button = buttonOf(isGone ? "Go on here all the same" : "Go on here", goOnHere, "small-button main");
    this.#place.replaceChildren(
      elementOf("p", { className: "elsewhere", textContent: words }),
      elementOf("div", { className: "acts" }, button, ...(isGone ? [link] : [])),
    );
  }

  /** The interview has come to its end: its summary on the screen at once, and into the journal with it. */
  #finish(ended: RunningInterview): void {
    this.#leave();
    this.#kept.keep(ended);
    history.replaceState(null, "", withTaken(location.href, ended.id));
    const [interview] = entriesOf(ended);
    const cards = new Map(ended.questions.map(({ card }) => [card.number, card] as const));
    if (interview?.kind === "interview") this.#showSummary(interview, (number) => cards.get(number));
    void this.#settle(ended);
  }

  /** Puts an ended interview into the journal; only when it is there, it is no longer kept as under way. */
  async #settle(ended: RunningInterview): Promise<void> {
    const journal = this.#journal;
    if (journal === undefined) return;
    await journal.add(...entriesOf(ended));
    if (journal.trouble === null) this.#kept.forget(ended.id);
    else this.#say(journal.trouble);
  }

  #showTaken(id: string): void {
    const interview = this.#journal?.entries.find((entry) => entry.kind === "interview" && entry.id === id);
    if (interview?.kind === "interview") return this.#showSummary(interview, () => undefined);
    this.#say("This interview is not on this device.");
    this.#showBeginning();
  }

  #showSummary(interview: Interview, known: (number: number) => Card | undefined): void {
    const cardOf = (number: number): Card | undefined =>
      this.#deck.find((card) => card.number === number) ?? known(number);
    const summary = interviewSummary(interview, { cardOf, addressOf: (path) => this.#addressOf(path) });
    this.#place.replaceChildren(summary);
    summary.querySelector("h2")?.focus();
  }

  #leave(): void {
    this.#run?.stop();
    [this.#run, this.#screen] = [undefined, undefined];
  }

  async #fetchDeck(): Promise<void> {
    try {
      const { cards } = await fetchDeck(this.#root);
      [this.#deck, this.#noDeck] = [cards, null];
    } catch (fault) {
      if (!(fault instanceof QuestionFault)) throw fault;
      this.#noDeck = fault.message;
    }
  }

  /** The path of the site, without a slash at its end. */
  get #root(): string {
    return this.dataset["base"] ?? "";
  }

  /** The address of a path of the site, wherever the site lies. */
  #addressOf(path: string): string {
    return this.#root + path;
  }

  #say(...sentences: readonly string[]): void {
    this.#trouble.textContent = sentences.join(" ");
  }
}
