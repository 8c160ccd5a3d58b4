import type { EngineName, PageEngineName } from "#program/engine.ts";
import { wishEngine } from "./wished-engine.ts";

/**
 * `<engine-choice>` says which engine runs an example, and why, and lets the reader wish for another with one press. The
 * page carries it as it is where nothing stands against the embedded engine.
 */
export class EngineChoice extends HTMLElement {
  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.addEventListener("click", ({ target }) => {
      const wished = target instanceof HTMLElement ? target.dataset["engine"] : undefined;
      if (wished !== undefined) wishEngine(wished as PageEngineName);
    });
  }

  /** Shows which engine it is; none of the two where the recording is all there is. */
  show(engine: EngineName, reason: string): void {
    for (const button of this.querySelectorAll<HTMLElement>("button")) {
      button.setAttribute("aria-pressed", String(button.dataset["engine"] === engine));
    }
    this.dataset["engine"] = engine;
    const place = this.querySelector("[role=status]");
    if (place && place.textContent !== reason) place.textContent = reason;
  }
}
