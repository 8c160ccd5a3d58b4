import type { CheckReport } from "#program/checks.ts";
import { buttonOf, elementOf } from "./element-of.ts";
import { placesIn, type FilePlace } from "./file-places.ts";

/** What a reader reads of a check. */
const words = { passed: "passed", failed: "failed", missed: "not reached", todo: "to do" } as const;

/** How a check stands. */
export type CheckState = keyof typeof words;

/** A check list shows how each check of an exercise stands, by its name, in a list that stands in the page already. */
export class CheckList {
  readonly #items: readonly HTMLElement[];
  readonly names: readonly string[];

  constructor(list: HTMLElement) {
    this.#items = [...list.querySelectorAll("li")];
    this.names = this.#items.map((item) => item.querySelector(".name")?.textContent ?? "");
  }

  /** Shows what is known of each check; `rest` is how those stand of which nothing is. */
  show(reports: readonly CheckReport[], rest: CheckState, files: readonly string[] = []): void {
    this.#items.forEach((item, index) => {
      const report = reports.find(({ name }) => name === this.names[index]);
      const state = report === undefined ? rest : report.hasPassed ? "passed" : "failed";
      item.dataset["state"] = state;
      const verdict = item.querySelector(".verdict");
      if (verdict) verdict.textContent = words[state];
      item.querySelector(".failure")?.remove();
      if (report && !report.hasPassed) item.append(failureOf(report, files));
    });
  }

  /** Shows which passed when they were run last. */
  showKept(passed: readonly string[]): void {
    this.show(
      passed.map((name) => ({ name, hasPassed: true })),
      "todo",
    );
  }
}

function failureOf({ message, values, difference, stack }: CheckReport, files: readonly string[]): HTMLElement {
  const failure = elementOf("div", { className: "failure" });
  if (message !== undefined && message !== "") failure.append(elementOf("p", { textContent: message }));
  if (values) {
    failure.append(
      elementOf(
        "dl",
        {},
        elementOf("dt", { textContent: "expected" }),
        elementOf("dd", {}, elementOf("code", { textContent: values.expected })),
        elementOf("dt", { textContent: "found" }),
        elementOf("dd", {}, elementOf("code", { textContent: values.found })),
      ),
    );
  } else if (difference !== undefined) {
    const text = elementOf("pre", {}, elementOf("code", { textContent: difference }));
    text.tabIndex = 0;
    text.setAttribute("role", "group");
    text.setAttribute("aria-label", "Difference");
    failure.append(text);
  }
  const place = placesIn(stack ?? "", files).find((part) => part.place)?.place;
  if (place) failure.append(placeButton(place));
  return failure;
}

function placeButton(place: FilePlace): HTMLElement {
  const show = (): void => {
    button.dispatchEvent(new CustomEvent<FilePlace>("show-place", { bubbles: true, detail: place }));
  };
  const button = buttonOf(`Show ${place.file}:${place.line}`, show, "small-button");
  return button;
}
