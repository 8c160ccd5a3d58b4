import type { RunEvent } from "#program/run-event.ts";
import { drawTimeline } from "#timeline/draw-timeline.ts";
import { timelineOf } from "#timeline/timeline-of.ts";
import type { Timeline } from "#timeline/timeline.ts";
import { drawingToDom } from "./drawing-to-dom.ts";
import { tableToDom, wordsToDom } from "./twin-to-dom.ts";

/** Of the time there is, drawing a run under way takes one part in this many at most. */
const restAfterDrawing = 4;

let made = 0;

/**
 * `<run-timeline>` draws the reader's own run while it is under way, beside the recorded timeline that came with the page.
 * When the run has ended it adds the sentences and the table that say the same.
 */
export class RunTimeline extends HTMLElement {
  #events: RunEvent[] = [];
  #figure: HTMLElement | undefined;
  #drawing: Element | undefined;
  #id = "";
  #frame: number | undefined;
  #beganAt = 0;
  #nextAt = 0;

  disconnectedCallback(): void {
    this.#rest();
  }

  /** Makes ready for a new run; `caption` says whose it is. */
  begin(caption: string): void {
    this.#rest();
    this.#events = [];
    this.#nextAt = 0;
    made += 1;
    this.#id = `run-timeline-${made}`;
    const figure = document.createElement("figure");
    figure.className = "timeline here";
    const heading = document.createElement("figcaption");
    heading.textContent = caption;
    this.#drawing = document.createElement("div");
    figure.append(heading, this.#drawing);
    if (this.#figure) this.#figure.replaceWith(figure);
    else this.prepend(figure);
    this.#figure = figure;
    this.classList.add("has-run");
  }

  /** Takes in one event of the run. */
  add(event: RunEvent): void {
    if (this.#events.length === 0) this.#beganAt = performance.now() - event.at;
    this.#events.push(event);
    this.#frame ??= requestAnimationFrame(() => this.#tick());
  }

  /** Ends the run: the drawing is finished and told in words. */
  end(): void {
    this.#rest();
    const timeline = timelineOf(this.#events);
    this.#draw(timeline, "Timeline of your run");
    this.#figure?.append(wordsToDom(timeline), tableToDom(timeline));
  }

  #tick(): void {
    const began = performance.now();
    this.#frame = requestAnimationFrame(() => this.#tick());
    if (began < this.#nextAt) return;
    this.#draw(timelineOf(this.#events, began - this.#beganAt), "Timeline of your run, under way");
    this.#nextAt = performance.now() + restAfterDrawing * (performance.now() - began);
  }

  #draw(timeline: Timeline, title: string): void {
    const drawing = drawingToDom(drawTimeline(timeline, { id: this.#id, title }));
    this.#drawing?.replaceWith(drawing);
    this.#drawing = drawing;
  }

  #rest(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
