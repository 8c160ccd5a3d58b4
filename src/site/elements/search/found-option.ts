import type { Fact, RecordText } from "../../search/record.ts";
import { elementOf } from "../element-of.ts";
import { excerptOf } from "./excerpt-of.ts";
import { kindNames } from "./kind-names.ts";

/** foundOption makes the option of a result list: what it is, where it leads, and what it says; an answer is shown whole. */
export function foundOption(
  { url, kind, title, of }: Fact,
  { text, answer }: RecordText,
  { root, words, id }: { readonly root: string; readonly words: readonly string[]; readonly id: string },
): HTMLLIElement {
  const link = elementOf("a", { textContent: title });
  link.href = `${root}${url.slice(1)}`;
  link.tabIndex = -1;
  const where = [kindNames[kind].one, of].filter(Boolean).join(" · ");
  const says = answer === undefined ? excerptLine(text, words) : answerLine(answer);
  const item = elementOf("li", { id }, elementOf("p", { className: "where", textContent: where }), link, says);
  item.role = "option";
  item.ariaSelected = "false";
  return item;
}

function excerptLine(text: string, words: readonly string[]): HTMLParagraphElement {
  const stretches = excerptOf(text, words).map((one) =>
    one.found ? elementOf("mark", { textContent: one.text }) : one.text,
  );
  return elementOf("p", { className: "says" }, ...stretches);
}

function answerLine(answer: string): HTMLParagraphElement {
  const parts = answer.split("`").map((part, at) => (at % 2 === 1 ? elementOf("code", { textContent: part }) : part));
  return elementOf("p", { className: "says answer" }, ...parts);
}
