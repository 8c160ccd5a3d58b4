import { grades, type Grade } from "../../practice/entry.ts";

/** What a key asks for: to show the answer, to take the last review back, or a grade. */
export type Asked = "show" | "undo" | Grade;

/** askedBy says what a key asks for; null where it is meant for something else: a field, an editor, a button, a shortcut. */
export function askedBy(event: KeyboardEvent): Asked | null {
  const { key, repeat, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (repeat || ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return null;
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement)) return null;
  if (target.isContentEditable || target.matches("input, textarea, select")) return null;
  if (key === " ") return target.closest("button, summary, a, [role=tab], [role=option]") === null ? "show" : null;
  if (key === "u" || key === "U") return "undo";
  return grades.find((grade) => String(grade) === key) ?? null;
}
