import type { RunEvent } from "#program/run-event.ts";
import { drawTimeline } from "#timeline/draw-timeline.ts";
import { timelineOf } from "#timeline/timeline-of.ts";
import type { Timeline } from "#timeline/timeline.ts";
import { drawingToDom } from "./drawing-to-dom.ts";
import { twinToDom } from "./twin-to-dom.ts";

/** Of the time there is, drawing a run under way takes one part in this many at most. */
const restAfterDrawing = 4;

/** A run this many times as long as the recorded one has an axis of its own: on one, the recorded run would be a speck. */
const mostStretch = 5;

let made = 0;

/**
 * `<run-timeline>` draws the reader's own run while it is under way, above the recorded timeline that came with the page.
 * Both have one axis, so that lengths can be compared. When the run has ended it adds the words and the table that say the
 * same.
 */
export class RunTimeline extends HTMLElement {
  #events: RunEvent[] = [];
  #recorded: Timeline | undefined;
  #recordedTo = 0;
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
    // What is below moves once, when the run is asked for, and not with each lane that opens.
    const like = this.#figure ?? this.querySelector<HTMLElement>(".recorded");
    figure.style.minHeight = `${like?.offsetHeight ?? 0}px`;
    if (this.#figure) this.#figure.replaceWith(figure);
    else this.prepend(figure);
    this.#figure = figure;
  }

  /** Takes the drawing of the last run away. */
  clear(): void {
    this.#rest();
    this.#figure?.remove();
    this.#figure = undefined;
  }

  /** Takes the recorded run, so that the run under way is drawn on its axis. */
  compareWith(recorded: readonly RunEvent[]): void {
    this.#recorded ??= timelineOf(recorded);
    this.#recordedTo ||= this.#recorded.to;
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
    this.#figure?.append(...twinToDom(timeline));
    this.#figure?.style.removeProperty("min-height");
  }

  #tick(): void {
    const began = performance.now();
    this.#frame = requestAnimationFrame(() => this.#tick());
    if (began < this.#nextAt) return;
    this.#draw(timelineOf(this.#events, began - this.#beganAt), "Timeline of your run, under way");
    this.#nextAt = performance.now() + restAfterDrawing * (performance.now() - began);
  }

  #draw(timeline: Timeline, title: string): void {
    const recordedTo = this.#recorded?.to ?? 0;
    const shared = timeline.to <= recordedTo * mostStretch;
    const to = shared ? Math.max(timeline.to, recordedTo) : timeline.to;
    const drawing = drawingToDom(drawTimeline(timeline, { id: this.#id, title, to }));
    this.#drawing?.replaceWith(drawing);
    this.#drawing = drawing;
    this.#drawRecorded(shared ? to : recordedTo);
  }

  /** Draws the recorded run again where its axis has to change; its name and its ids stay what they were. */
  #drawRecorded(to: number): void {
    const old = this.querySelector(".recorded > svg");
    if (this.#recorded === undefined || old === null || to === this.#recordedTo) return;
    const title = old.querySelector("title")?.textContent ?? "";
    old.replaceWith(drawingToDom(drawTimeline(this.#recorded, { id: old.id, title, to })));
    this.#recordedTo = to;
  }

  #rest(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
