import type { Fact, RecordText } from "../../search/record.ts";
import { elementOf } from "../element-of.ts";
import { excerptOf } from "./excerpt-of.ts";
import { kindNames } from "./kind-names.ts";

/** foundOption makes the option of a result list: what it is, its name, and what it says; an answer is shown whole. It leads where the record is. */
export function foundOption(
  { url, kind, title, of }: Fact,
  { text, answer }: RecordText,
  { root, words, id }: { readonly root: string; readonly words: readonly string[]; readonly id: string },
): HTMLAnchorElement {
  const where = [kindNames[kind].one, of].filter(Boolean).join(" · ");
  const option = elementOf(
    "a",
    { id },
    elementOf("span", { className: "where", textContent: where }),
    elementOf("span", { className: "title", textContent: title }),
    answer === undefined ? excerptLine(text, words) : answerLine(answer),
  );
  option.href = `${root}${url.slice(1)}`;
  option.tabIndex = -1;
  option.role = "option";
  option.ariaSelected = "false";
  return option;
}

function excerptLine(text: string, words: readonly string[]): HTMLSpanElement {
  const stretches = excerptOf(text, words).map((one) =>
    one.found ? elementOf("mark", { textContent: one.text }) : one.text,
  );
  return elementOf("span", { className: "says" }, ...stretches);
}

function answerLine(answer: string): HTMLSpanElement {
  const parts = answer.split("`").map((part, at) => (at % 2 === 1 ? elementOf("code", { textContent: part }) : part));
  return elementOf("span", { className: "says answer" }, ...parts);
}
