/** How much of the picture is in sight before it plays. */
const inSight = 0.6;

/**
 * `<play-once>` plays the recorded run of the example it holds, once, when its picture comes into sight; nothing of the
 * program runs. It leaves the picture alone for a reader who wants no motion, or who has touched the example before.
 */
export class PlayOnce extends HTMLElement {
  #watch: IntersectionObserver | undefined;

  connectedCallback(): void {
    const picture = this.querySelector(".recorded .picture");
    if (picture === null || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const touch of ["pointerdown", "keydown"]) {
      this.addEventListener(touch, () => this.#watch?.disconnect(), { capture: true, once: true });
    }
    this.#watch = new IntersectionObserver((seen) => void this.#look(seen), { threshold: inSight });
    this.#watch.observe(picture);
  }

  disconnectedCallback(): void {
    this.#watch?.disconnect();
  }

  async #look(seen: readonly IntersectionObserverEntry[]): Promise<void> {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    this.#watch?.disconnect();
    await customElements.whenDefined("run-example");
    // The example loads what plays it, and presses again.
    this.querySelector<HTMLButtonElement>('timeline-player [data-do="play"]')?.click();
  }
}
