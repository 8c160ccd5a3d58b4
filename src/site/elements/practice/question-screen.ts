import { withoutScore } from "../../practice/rubric.ts";
import { clocksOf, questionOf, type Clock, type RunningInterview } from "../../practice/running-interview.ts";
import { shortTime } from "../../practice/say-clock.ts";
import { topicOf } from "../../practice/choose-questions.ts";
import { levelNames, topicName, typeNames } from "../../practice/deck.ts";
import { buttonOf, elementOf } from "../element-of.ts";
import { inlineCode } from "../inline-code.ts";
import { QuestionFault, type QuestionPages } from "./question-pages.ts";
import { takeApart, type QuestionParts } from "./question-parts.ts";
import { rubricFields } from "./rubric-fields.ts";

/** What a reader does with the question that is asked. */
export interface QuestionActs {
  write(notes: string): void;
  score(criterion: string, score: number): void;
  show(): void;
  leave(as: "scored" | "skipped" | "unseen"): void;
  pause(isPaused: boolean): void;
  end(): void;
}

/** The question that an interview is at, on the screen: what is asked, the clocks, the notes, and then the answer. */
export class QuestionScreen {
  readonly element = elementOf("section", { className: "asking" });
  readonly #acts: QuestionActs;
  readonly #pages: QuestionPages;
  #interview: RunningInterview;
  readonly #title = elementOf("h2", { id: "mock-question" });
  readonly #clock = elementOf("p", { className: "clock" });
  readonly #body = elementOf("div", { className: "body" });
  readonly #answer = elementOf("div", { className: "answer" });
  readonly #foot = elementOf("div", { className: "acts" });
  readonly #said = elementOf("p", { className: "said" });
  readonly #heard = elementOf("p", { className: "sr-only" });
  readonly #pause: HTMLButtonElement;
  #fetched: QuestionParts | undefined;

  constructor(interview: RunningInterview, pages: QuestionPages, acts: QuestionActs) {
    this.#interview = interview;
    this.#pages = pages;
    this.#acts = acts;
    const { card, notes } = questionOf(interview);
    this.#pause = buttonOf("Pause", () => acts.pause(!this.#interview.isPaused), "small-button");
    this.#clock.setAttribute("role", "timer");
    for (const status of [this.#said, this.#heard]) status.setAttribute("role", "status");
    this.#title.tabIndex = -1;
    this.#title.append(...inlineCode(card.question));
    this.element.setAttribute("aria-labelledby", this.#title.id);
    const place = `Question ${interview.at + 1} of ${interview.questions.length}`;
    const field = elementOf("textarea", { id: "mock-notes" });
    field.rows = 6;
    field.value = notes;
    field.addEventListener("input", () => acts.write(field.value));
    const label = elementOf("label", { textContent: "Notes, while you think aloud" });
    label.htmlFor = field.id;
    this.element.append(
      elementOf("div", { className: "clocks" }, this.#clock, this.#pause),
      elementOf(
        "p",
        { className: "place" },
        `${place} · ${levelNames[card.level]} · ${typeNames[card.type]} · ${topicName(topicOf(card))}`,
      ),
      this.#title,
      this.#body,
      elementOf("div", { className: "notes" }, label, field),
      this.#answer,
      this.#said,
      this.#foot,
      this.#heard,
    );
    this.showClock(interview);
    void this.#fetch();
  }

  /** Puts the focus on the question, from where everything follows. */
  focus(): void {
    this.#title.focus();
    this.element.scrollIntoView({ block: "start" });
  }

  /** Shows the time that was used, and whether it stands. */
  showClock(interview: RunningInterview): void {
    this.#interview = interview;
    const { question, whole } = clocksOf(interview);
    const isAsked = questionOf(interview).stage === "asked";
    this.#clock.replaceChildren(timeOf("This question", question), " ", timeOf("Interview", whole));
    if (!isAsked) this.#clock.append(" ", elementOf("span", { className: "stands", textContent: "The clock stands" }));
    else if (interview.isPaused)
      this.#clock.append(" ", elementOf("span", { className: "stands", textContent: "Paused" }));
    this.#pause.textContent = interview.isPaused ? "Go on" : "Pause";
    this.#pause.hidden = !isAsked;
  }

  /** Says something that is seen too. */
  say(sentence: string): void {
    this.#said.textContent = sentence;
  }

  /** Says something to those who cannot see the clock. */
  tell(sentence: string): void {
    this.#heard.textContent = sentence;
  }

  /** Shows the answer and what it is scored by; `isNew` puts the focus there. */
  showAnswer(interview: RunningInterview, isNew: boolean): void {
    this.showClock(interview);
    const title = elementOf("h3", { textContent: "The answer" });
    title.tabIndex = -1;
    const ask = elementOf("h3", { textContent: "How was yours?" });
    const given = rubricFields(questionOf(interview).scores, (criterion, score) => {
      this.#acts.score(criterion, score);
      this.say("");
    });
    this.#answer.replaceChildren(title, ...(this.#fetched ? [this.#fetched.answer] : []), ask, given);
    const isLast = interview.at + 1 === interview.questions.length;
    this.#foot.replaceChildren(
      buttonOf(isLast ? "Finish" : "Next question", () => this.#next(), "small-button main"),
      buttonOf("Go on without a score", () => this.#acts.leave("skipped"), "small-button"),
      ...(isLast ? [] : [this.#endButton()]),
    );
    if (isNew) title.focus();
  }

  #next(): void {
    const [first, ...others] = withoutScore(questionOf(this.#interview).scores);
    if (first === undefined) return this.#acts.leave("scored");
    const names = [first, ...others].map(({ title }) => title).join(", ");
    this.say(`Not scored yet: ${names}.`);
    this.#answer.querySelector<HTMLInputElement>(`[data-criterion="${first.id}"] input`)?.focus();
  }

  async #fetch(): Promise<void> {
    const { card } = questionOf(this.#interview);
    const wait = elementOf("p", { className: "wait", textContent: "The question is being fetched …" });
    this.#body.replaceChildren(wait);
    this.#foot.replaceChildren();
    try {
      const article = await this.#pages.take(card.path);
      if (article.dataset["card"] !== String(card.number))
        throw new QuestionFault("This page has another question now.");
      this.#fetched = takeApart(article);
    } catch (fault) {
      if (!(fault instanceof QuestionFault)) throw fault;
      this.say(fault.message);
      this.#body.replaceChildren();
      this.#foot.replaceChildren(
        buttonOf("Try again", () => void this.#fetch(), "small-button main"),
        buttonOf("Skip this question", () => this.#acts.leave("unseen"), "small-button"),
        this.#endButton(),
      );
      return;
    }
    this.say("");
    this.#body.replaceChildren(this.#fetched.asked);
    const next = this.#interview.questions[this.#interview.at + 1];
    if (next !== undefined) this.#pages.prefetch(next.card.path);
    if (questionOf(this.#interview).stage === "asked") this.#offerAnswer();
    else this.showAnswer(this.#interview, false);
  }

  #offerAnswer(): void {
    this.#foot.replaceChildren(
      buttonOf("Show the whole answer", () => this.#acts.show(), "small-button main"),
      buttonOf("Skip this question", () => this.#acts.leave("skipped"), "small-button"),
      this.#endButton(),
    );
  }

  /** Ends the interview when it is pressed twice: what was ended does not go on. */
  #endButton(): HTMLButtonElement {
    const button = buttonOf(
      "End now",
      () => {
        if (button.dataset["sure"] !== undefined) return this.#acts.end();
        button.dataset["sure"] = "";
        button.textContent = "End now: press again";
      },
      "small-button",
    );
    button.addEventListener("blur", () => {
      delete button.dataset["sure"];
      button.textContent = "End now";
    });
    return button;
  }
}

/** A clock in the page: `This question 1:05 of 4:00`. */
function timeOf(name: string, { used, limit }: Clock): HTMLElement {
  const time = elementOf("span", { className: "time" }, `${name} `, elementOf("b", { textContent: shortTime(used) }));
  time.append(` of ${shortTime(limit)}`);
  if (used > limit) time.classList.add("over");
  return time;
}
