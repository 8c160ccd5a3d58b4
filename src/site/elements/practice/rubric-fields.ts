import { rubric, scoreOf, scores, type Scores } from "../../practice/rubric.ts";
import { elementOf } from "../element-of.ts";

/** rubricFields are the criteria as groups of radio buttons, set as they were given. */
export function rubricFields(given: Scores, onScore: (criterion: string, score: number) => void): HTMLElement {
  const place = elementOf("div", { className: "rubric" });
  for (const { id, title, asks, steps } of rubric) {
    const legend = elementOf("legend", {}, title, " ", elementOf("span", { textContent: asks }));
    const group = elementOf("fieldset", {}, legend);
    group.dataset["criterion"] = id;
    for (const score of scores) {
      const choice = elementOf("input");
      choice.type = "radio";
      choice.name = `mock-${id}`;
      choice.value = String(score);
      choice.checked = scoreOf(given, id) === score;
      choice.addEventListener("change", () => onScore(id, score));
      const words = elementOf("span", {}, elementOf("b", { textContent: String(score) }), ` ${steps[score]}`);
      group.append(elementOf("label", {}, choice, words));
    }
    place.append(group);
  }
  return place;
}
