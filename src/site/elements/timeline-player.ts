import { formatCount, formatTime } from "#timeline/format-time.ts";
import { Playback } from "#timeline/playback.ts";
import { describeStep, type Step } from "#timeline/steps-of.ts";

/** What the reader asks of a timeline besides where to stand. */
export type PlayerWish = "in" | "out" | "whole" | "svg" | "trace";

/** How long each step is shown to a reader who wants no motion, in milliseconds. */
const stillness = 900;

/**
 * `<timeline-player>` is where the reader plays a run: on and back step by step, or in time. It says `move` whenever it
 * stands somewhere else, and `wish` (its detail says which) for what is not its own to do.
 */
export class TimelinePlayer extends HTMLElement {
  #steps: readonly Step[] = [];
  #playback = new Playback([], { from: 0, to: 0 });
  #timer: number | undefined;
  #connected = false;

  connectedCallback(): void {
    if (this.#connected) return;
    this.#connected = true;
    this.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>("button[data-do]") : null;
      if (button) this.#do(button.dataset["do"] ?? "");
    });
    this.#range.addEventListener("input", () => this.seek(Number(this.#range.value)));
    this.#speed.addEventListener("change", () => {
      this.#playback.setSpeed(Number(this.#speed.value), performance.now());
      this.#say();
    });
    this.addEventListener("keydown", (event) => this.#key(event));
    this.show([], { from: 0, to: 0 });
  }

  disconnectedCallback(): void {
    this.#rest();
  }

  /** Takes the steps of a run, to be played from now on; the reader stands at its end. */
  show(steps: readonly Step[], whole: { readonly from: number; readonly to: number }): void {
    this.#rest();
    this.#steps = steps;
    this.#playback = new Playback(steps, whole);
    this.#speed.value = String(this.#playback.speed);
    this.#range.max = String(Math.max(0, steps.length - 1));
    this.#draw();
  }

  /** The instant that is shown, and the step that is stood at; null at the end, where all of the run is seen. */
  get place(): { readonly at: number; readonly step: Step | undefined } | null {
    const { at, step, atEnd } = this.#playback;
    return atEnd ? null : { at, step: this.#steps[step] };
  }

  /** The number of the step that is stood at, counted from 1; null at the end. */
  get stepNumber(): number | null {
    return this.#playback.atEnd ? null : this.#playback.step + 1;
  }

  /** The instant to zoom about. */
  get at(): number {
    return this.#playback.at;
  }

  /** Stands at a step. */
  seek(step: number): void {
    this.#playback.seek(step);
    this.#moved();
  }

  /** Stands at the last step at or before an instant. */
  seekTime(at: number): void {
    this.#playback.seekTime(at);
    this.#moved();
  }

  /** Shows what the pointer is at, in place of the step; an empty text shows the step again. */
  point(text: string): void {
    this.#part(".pointed").textContent = text;
  }

  #do(what: string): void {
    if (what === "play") this.#play();
    else if (what === "back") this.seek(this.#playback.step - 1);
    else if (what === "forward") this.seek(this.#playback.atEnd ? 0 : this.#playback.step + 1);
    else this.dispatchEvent(new CustomEvent("wish", { bubbles: true, detail: what }));
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
    const keys: Record<string, string> = {
      ArrowLeft: "back",
      ArrowRight: "forward",
      "+": "in",
      "-": "out",
      "0": "whole",
    };
    const isRange = event.target === this.#range;
    const wanted = isRange && event.key.startsWith("Arrow") ? undefined : keys[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    this.#do(wanted);
  }

  #play(): void {
    if (this.#playback.isPlaying) {
      this.#playback.pause();
      this.#moved();
      return;
    }
    this.#playback.play(performance.now());
    this.#moved();
    this.#tick();
  }

  #tick(): void {
    if (!this.#playback.isPlaying) return;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
      this.#timer = window.setTimeout(() => this.#nextStill(), stillness);
    } else {
      this.#timer = requestAnimationFrame((now) => {
        this.#playback.tick(now);
        this.#moved();
        this.#tick();
      });
    }
  }

  /** Without motion a run is played from step to step, each shown long enough to be read. */
  #nextStill(): void {
    const next = this.#playback.step + 1;
    this.#playback.seek(next);
    if (!this.#playback.atEnd) this.#playback.play(performance.now());
    this.#moved();
    this.#tick();
  }

  #moved(): void {
    if (!this.#playback.isPlaying) this.#rest();
    this.#draw();
    this.dispatchEvent(new Event("move", { bubbles: true }));
  }

  #draw(): void {
    const { step, count, isPlaying } = this.#playback;
    this.#part('[data-do="play"]').textContent = isPlaying ? "Pause" : "Play";
    this.toggleAttribute("data-playing", isPlaying);
    const none = count === 0;
    for (const control of this.querySelectorAll<HTMLButtonElement | HTMLInputElement>(".moves > *")) {
      control.disabled = none;
    }
    this.#range.value = String(step);
    this.#range.setAttribute("aria-valuetext", this.#sentence());
    // Whoever listens hears each step that is gone to, and not all that pass while a run plays.
    this.#part(".says").setAttribute("aria-live", isPlaying ? "off" : "polite");
    this.#say();
  }

  #say(): void {
    this.#part(".says").textContent = this.#sentence();
  }

  #sentence(): string {
    const { step, count, at, atEnd } = this.#playback;
    const current = this.#steps[step];
    if (count === 0) return "";
    if (atEnd || current === undefined) return `${formatCount(count, "step")}, all shown.`;
    return `${formatCount(step + 1)} of ${formatCount(count)} · ${formatTime(this.#playback.isPlaying ? at : current.at)} · ${describeStep(current)}`;
  }

  #rest(): void {
    if (this.#timer !== undefined) {
      cancelAnimationFrame(this.#timer);
      clearTimeout(this.#timer);
    }
    this.#timer = undefined;
    this.#playback.pause();
  }

  get #range(): HTMLInputElement {
    return this.#part<HTMLInputElement>('input[type="range"]');
  }

  get #speed(): HTMLSelectElement {
    return this.#part<HTMLSelectElement>("select");
  }

  #part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
    const part = this.querySelector<Part>(selector);
    if (part === null) throw new Error(`Expected ${selector} in <timeline-player>, but there is none.`);
    return part;
  }
}
