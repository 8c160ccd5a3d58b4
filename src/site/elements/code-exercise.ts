import type { CheckedExample, ExerciseChecks } from "./exercise-checks.ts";
import { keptProgressName } from "./kept-progress-name.ts";

/**
 * `<code-exercise>` is an exercise around the example that it starts with. What checks a program and shows the result is
 * loaded when the reader comes near, or has been here before; without script, text, hints and solution can be read.
 */
export class CodeExercise extends HTMLElement {
  #checks: Promise<ExerciseChecks> | undefined;

  connectedCallback(): void {
    if (this.dataset["checks"] === undefined || this.#checks) return;
    for (const near of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(near, () => void this.#load().catch(() => undefined), { passive: true, once: true });
    }
    this.addEventListener("click", ({ target, detail }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("[data-do]") : null;
      // The second click of a quick row on Check would stop what the first began.
      if (button && !(detail > 1 && button.dataset["do"] === "check")) void this.#do(button.dataset["do"] ?? "");
    });
    if (this.#hasProgress()) void this.#load().catch(() => undefined);
  }

  async #do(what: string): Promise<void> {
    if (what !== "check" && what !== "compare" && what !== "take") return;
    try {
      const checks = await this.#load();
      await { check: () => checks.press(), compare: () => checks.compare(), take: () => checks.take() }[what]();
    } catch (fault) {
      const place = this.querySelector(".checks [role=status]");
      if (place) place.textContent = fault instanceof Error ? fault.message : String(fault);
    }
  }

  #load(): Promise<ExerciseChecks> {
    this.#checks ??= import("./exercise-checks.ts").then(
      ({ ExerciseChecks }) => new ExerciseChecks(this, this.#example),
      () => {
        this.#checks = undefined;
        throw new Error("The code that checks could not be fetched. Check the connection and try again.");
      },
    );
    return this.#checks;
  }

  #hasProgress(): boolean {
    try {
      return localStorage.getItem(keptProgressName(this.#example.dataset["example"] ?? "")) !== null;
    } catch {
      return false;
    }
  }

  get #example(): CheckedExample {
    const example = this.querySelector<CheckedExample>("run-example");
    if (example === null) throw new Error("Expected an example in the exercise, but there is none.");
    return example;
  }
}
