import { minutesOf, topicOf } from "../../practice/choose-questions.ts";
import { topicName, typeNames, type Card } from "../../practice/deck.ts";
import type { Answered, Interview } from "../../practice/entry.ts";
import { isMissed, mostScore, rubric, scoreOf, wholeScore } from "../../practice/rubric.ts";
import { shortTime } from "../../practice/say-clock.ts";
import { sumUp, type Tally } from "../../practice/sum-up.ts";
import { buttonOf, elementOf } from "../element-of.ts";
import { inlineCode } from "../inline-code.ts";
import { withWish } from "./interview-address.ts";
import { sayDate, sayLevel, sayScore } from "./interview-lists.ts";

/** What a summary is made with. */
export interface SummaryNeeds {
  readonly cardOf: (number: number) => Card | undefined;
  /** The address of a path of the site. */
  readonly addressOf: (path: string) => string;
}

/** interviewSummary is what an interview came to, for the screen and for paper. */
export function interviewSummary(interview: Interview, needs: SummaryNeeds): HTMLElement {
  const { topics, criteria, missed, seconds } = sumUp(interview, needs.cardOf);
  const { answered } = interview;
  const planned = answered.reduce((sum, { card }) => sum + plannedFor(needs.cardOf(card)), 0);
  const title = elementOf("h2", { textContent: "Summary" });
  title.tabIndex = -1;
  const asked = `${sayLevel(interview.level)} · ${interview.minutes} minutes · seed ${interview.seed}`;
  const used = `${shortTime(seconds * 1000)} of ${shortTime(planned)} used`;
  return elementOf(
    "section",
    { className: "interview-summary" },
    title,
    elementOf("p", { className: "taken", textContent: `${sayDate(interview.at)} · ${asked}` }),
    elementOf(
      "p",
      { className: "total" },
      elementOf("b", { textContent: sayScore(interview) }),
      ...(answered.length > 0 ? [elementOf("span", { textContent: used })] : []),
    ),
    ...(answered.length > 0 ? [missedOf(missed, needs)] : []),
    ...part("By question", elementOf("ol", {}, ...answered.map((one) => questionOf(one, needs))), answered.length > 0),
    elementOf(
      "div",
      { className: "tallies" },
      ...(answered.length > 0 ? [tallies("By criterion", criteria)] : []),
      ...(topics.length > 0
        ? [
            tallies(
              "By topic",
              topics.map((one) => ({ ...one, name: topicName(one.name) })),
            ),
          ]
        : []),
    ),
    elementOf(
      "div",
      { className: "acts" },
      buttonOf("Print", () => window.print(), "small-button main"),
      linkTo(withWish(location.href, interview), "The same questions again"),
      linkTo(needs.addressOf("/interview/mock/"), "Another interview"),
    ),
  );
}

function missedOf(missed: readonly Answered[], { cardOf, addressOf }: SummaryNeeds): HTMLElement {
  if (missed.length === 0) return elementOf("p", { className: "none-missed", textContent: "You missed no question." });
  const items = missed.map(({ card }) => elementOf("li", {}, questionLink(card, cardOf(card), addressOf)));
  const practice = linkTo(addressOf("/interview/practice/"), "in your practice");
  const due = missed.length === 1 ? "It is due " : "They are due ";
  return elementOf(
    "div",
    { className: "missed" },
    elementOf("h3", { textContent: missed.length === 1 ? "One missed" : `${missed.length} missed` }),
    elementOf("ul", {}, ...items),
    elementOf("p", {}, due, practice, " now."),
  );
}

function questionOf(one: Answered, { cardOf, addressOf }: SummaryNeeds): HTMLElement {
  const card = cardOf(one.card);
  const used = shortTime(one.seconds * 1000);
  const facts = [
    `${wholeScore(one.scores)} of ${mostScore} points`,
    card === undefined ? used : `${used} of ${shortTime(plannedFor(card))}`,
    ...(card === undefined ? [] : [typeNames[card.type], topicName(topicOf(card))]),
    ...(isMissed(one.scores) ? ["missed"] : []),
  ];
  const scored = rubric.map(({ id, title }) => `${title} ${scoreOf(one.scores, id) ?? "–"}`);
  const notes = elementOf("p", { className: "written", textContent: one.notes });
  return elementOf(
    "li",
    {},
    elementOf("p", { className: "question-name" }, questionLink(one.card, card, addressOf)),
    elementOf("p", { className: "facts", textContent: facts.join("\u00a0· ") }),
    elementOf("p", { className: "facts", textContent: scored.join("\u00a0· ") }),
    ...(one.notes.trim() === "" ? [] : [notes]),
  );
}

function questionLink(number: number, card: Card | undefined, addressOf: (path: string) => string): Node | string {
  if (card === undefined) return `Question ${number}, which is no longer in the bank`;
  const link = linkTo(addressOf(card.path), "");
  link.append(...inlineCode(card.question));
  // On paper a link is nothing without its address.
  link.dataset["address"] = link.href;
  return link;
}

function tallies(title: string, all: readonly Tally[]): HTMLElement {
  const rows = all.map(({ name, score, most }) => {
    const head = elementOf("th", { textContent: name });
    head.scope = "row";
    const bar = elementOf("meter");
    [bar.max, bar.value] = [most, score];
    bar.setAttribute("aria-hidden", "true");
    return elementOf("tr", {}, head, elementOf("td", {}, bar), elementOf("td", { textContent: `${score} of ${most}` }));
  });
  return elementOf("table", {}, elementOf("caption", { textContent: title }), elementOf("tbody", {}, ...rows));
}

function part(title: string, content: HTMLElement, isThere: boolean): HTMLElement[] {
  return isThere ? [elementOf("h3", { textContent: title }), content] : [];
}

/** How long a question has, in milliseconds. */
function plannedFor(card: Card | undefined): number {
  return card === undefined ? 0 : minutesOf[card.type] * 60_000;
}

function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = elementOf("a", { textContent: words });
  link.href = address;
  return link;
}
