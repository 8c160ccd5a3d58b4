// What else stands on the page before an interview begins: those under way, and those that were taken.
import { levelNames, levels } from "../../practice/deck.ts";
import type { Entry, Interview } from "../../practice/entry.ts";
import { mostScore, wholeScore } from "../../practice/rubric.ts";
import type { RunningInterview } from "../../practice/running-interview.ts";
import { buttonOf, elementOf } from "../element-of.ts";
import { withTaken } from "./interview-address.ts";

/** What can be done with an interview under way. */
export interface UnderWayActs {
  goOn(id: string): void;
  end(id: string): void;
}

/** underWay lists the interviews that have not come to their end, or is nothing. */
export function underWay(interviews: readonly RunningInterview[], acts: UnderWayActs): HTMLElement[] {
  if (interviews.length === 0) return [];
  const items = interviews.map(({ id, level, minutes, seed, at, questions, keptAt }) => {
    const name = `${sayLevel(level)}, ${minutes} minutes, seed ${seed}`;
    const goOn = buttonOf("Go on", () => acts.goOn(id), "small-button main");
    const end = buttonOf("End it", () => acts.end(id), "small-button");
    for (const button of [goOn, end]) button.setAttribute("aria-label", `${button.textContent}: ${name}`);
    const where = `Question ${at + 1} of ${questions.length}, ${sayDate(keptAt)}`;
    return elementOf(
      "li",
      {},
      elementOf("span", {}, elementOf("b", { textContent: name }), elementOf("small", { textContent: where })),
      goOn,
      end,
    );
  });
  return [section("Under way", "under-way", items)];
}

/** earlier lists the interviews that were taken, the newest first, or is nothing. */
export function earlier(entries: readonly Entry[]): HTMLElement[] {
  const taken = entries.filter((entry) => entry.kind === "interview").toReversed();
  if (taken.length === 0) return [];
  const items = taken.map((interview) => {
    const link = elementOf("a", { textContent: sayDate(interview.at) });
    link.href = withTaken(location.href, interview.id);
    return elementOf("li", {}, link, ` ${sayLevel(interview.level)} · ${sayScore(interview)}`);
  });
  return [section("Earlier interviews", "earlier", items)];
}

/** sayScore says how many points an interview had, of how many. */
export function sayScore({ answered }: Interview): string {
  if (answered.length === 0) return "nothing answered";
  const score = answered.reduce((sum, { scores }) => sum + wholeScore(scores), 0);
  return `${score} of ${answered.length * mostScore} points`;
}

/** sayDate is an instant as the reader's calendar and clock have it. */
export function sayDate(at: number): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short" });
}

/** sayLevel is the name of a level; one that this build does not know is said as it is. */
export function sayLevel(level: string): string {
  const known = levels.find((one) => one === level);
  return known === undefined ? level : levelNames[known];
}

function section(title: string, className: string, items: readonly HTMLElement[]): HTMLElement {
  return elementOf("section", { className }, elementOf("h2", { textContent: title }), elementOf("ul", {}, ...items));
}
