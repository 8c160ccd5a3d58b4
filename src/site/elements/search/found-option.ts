import type { Fact, RecordText } from "../../search/record.ts";
import { elementOf } from "../element-of.ts";
import { inlineCode } from "../inline-code.ts";
import { excerptOf } from "./excerpt-of.ts";
import { kindNames } from "./kind-names.ts";

/** foundOption makes the option of a result list: what it is, its name, and room for what it says. It leads where the record is. */
export function foundOption(
  { url, kind, title, of }: Fact,
  { root, id }: { readonly root: string; readonly id: string },
): HTMLAnchorElement {
  const where = [kindNames[kind].one, of].filter(Boolean).join(" · ");
  const option = elementOf(
    "a",
    { id },
    elementOf("span", { className: "where", textContent: where }),
    elementOf("span", { className: "title", textContent: title }),
    elementOf("span", { className: "says coming" }),
  );
  option.href = `${root}${url.slice(1)}`;
  option.tabIndex = -1;
  option.role = "option";
  option.ariaSelected = "false";
  return option;
}

/** sayIn shows in an option what its record says, around these words; an answer is shown whole. */
export function sayIn(option: HTMLElement, { text, answer }: RecordText, words: readonly string[]): void {
  option.querySelector(".says")?.replaceWith(answer === undefined ? excerptLine(text, words) : answerLine(answer));
}

function excerptLine(text: string, words: readonly string[]): HTMLSpanElement {
  const stretches = excerptOf(text, words).map((one) =>
    one.found ? elementOf("mark", { textContent: one.text }) : one.text,
  );
  return elementOf("span", { className: "says" }, ...stretches);
}

function answerLine(answer: string): HTMLSpanElement {
  return elementOf("span", { className: "says answer" }, ...inlineCode(answer));
}
