/** `<share-example>` copies a link to the example around it: what was changed, the values, and the step stood at. */
export class ShareExample extends HTMLElement {
  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.querySelector("button")?.addEventListener("click", () => void this.#copy());
    // What was said of a link is over when something else is shown.
    for (const change of ["edit", "place"]) {
      this.closest("run-example")?.addEventListener(change, () => this.querySelector("p")?.replaceChildren());
    }
  }

  async #copy(): Promise<void> {
    const [example, place] = [this.closest<HTMLElement>("run-example"), this.querySelector("p")];
    if (example === null || place === null) return;
    const loaded = await import("./copy-share.ts").catch(() => null);
    if (loaded) await loaded.copyShare(example, place);
    else
      place.textContent =
        "The link could not be made: its code could not be fetched. Check the connection and try again.";
  }
}
