import type { RunEvent } from "#program/run-event.ts";
import { pan, zoom, type View } from "#timeline/crop-timeline.ts";
import { stepsOf } from "#timeline/steps-of.ts";
import { timelineOf } from "#timeline/timeline-of.ts";
import type { Timeline } from "#timeline/timeline.ts";
import { elementOf } from "./element-of.ts";
import { savePicture, saveTrace } from "./save-timeline.ts";
import { TimelinePicture, type PictureWatcher } from "./timeline-picture.ts";
import { TimelinePlayer, type PlayerWish } from "./timeline-player.ts";
import { twinToDom } from "./twin-to-dom.ts";

/** Of the time there is, drawing a run under way takes one part in this many at most. */
const restAfterDrawing = 4;

/** To a reader who wants no motion, a run under way is drawn no more often than this, in milliseconds. */
const stillness = 1000;

/** A run this many times as long as the recorded one has an axis of its own: on one, the recorded run would be a speck. */
const mostStretch = 5;

let made = 0;

/** What the reader looks at in a timeline: the instant it stands at, and the printed lines that have come by then. */
export interface TimelinePlace {
  readonly printed: ReadonlySet<string>;
  /** The line that was printed at this very step. */
  readonly line: string | undefined;
}

/**
 * `<run-timeline>` draws the reader's own run while it is under way, above the recorded timeline that came with the page.
 * Both have one axis, so that lengths can be compared, and one player. It says `place` when the reader stands somewhere
 * else (its detail is a `TimelinePlace`, or null at the end), and `lines` when the pointer is at printed lines.
 */
export class RunTimeline extends HTMLElement {
  #events: RunEvent[] = [];
  #recorded: TimelinePicture | undefined;
  #own: TimelinePicture | undefined;
  #figure: HTMLElement | undefined;
  #view: View | null = null;
  #frame: number | undefined;
  #beganAt = 0;
  #nextAt = 0;
  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.addEventListener("move", () => this.#stand());
    this.addEventListener("wish", (event) => this.#grant((event as CustomEvent<PlayerWish>).detail));
  }

  disconnectedCallback(): void {
    this.#rest();
  }

  /** Takes the recorded run that the page shows: it can be played, and a run under way is drawn on its axis. */
  compareWith(events: readonly RunEvent[]): void {
    const element = this.querySelector<HTMLElement>(".recorded .picture");
    if (this.#recorded !== undefined || element === null) return;
    const id = element.querySelector("svg")?.id ?? "recorded";
    this.#recorded = new TimelinePicture(element, timelineOf(events), id, this.#watcher);
    this.#offer(this.#recorded.timeline);
  }

  /** Makes ready for a new run; `caption` says whose it is. */
  begin(caption: string): void {
    this.#rest();
    this.#events = [];
    this.#nextAt = 0;
    this.#view = null;
    made += 1;
    const picture = elementOf("div", { className: "picture" });
    const figure = elementOf("figure", { className: "timeline here" });
    figure.append(elementOf("figcaption", { textContent: caption }), picture);
    this.#own = new TimelinePicture(picture, timelineOf([]), `run-timeline-${made}`, this.#watcher);
    // What is below moves once, when the run is asked for, and not with each lane that opens.
    const like = this.#figure ?? this.querySelector<HTMLElement>(".recorded");
    figure.style.minHeight = `${like?.offsetHeight ?? 0}px`;
    if (this.#figure) this.#figure.replaceWith(figure);
    else if (this.#player) this.#player.after(figure);
    else this.prepend(figure);
    this.#figure = figure;
    this.#player?.show([], { from: 0, to: 0 });
    this.#stand();
  }

  /** Takes the drawing of the last run away. */
  clear(): void {
    this.#rest();
    this.#figure?.remove();
    this.#figure = undefined;
    this.#own = undefined;
    if (this.#recorded) this.#offer(this.#recorded.timeline);
    else if (this.#player) this.#player.hidden = true;
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
    this.#offer(this.#played?.timeline ?? timeline);
  }

  /** The step of the recorded run that is stood at, counted from 1; null where all of it is shown, or another is played. */
  get recordedStep(): number | null {
    return this.#recorded === undefined || this.#played !== this.#recorded ? null : (this.#player?.stepNumber ?? null);
  }

  /** True where the reader stands at a step of their own run. */
  get standsInOwn(): boolean {
    return this.#own !== undefined && this.#played === this.#own && (this.#player?.stepNumber ?? null) !== null;
  }

  /** Stands at a step of the recorded run, counted from 1, unless it has fewer or another is played; gives how many it has. */
  standAtRecorded(step: number): number {
    if (this.#recorded === undefined || this.#played !== this.#recorded) return 0;
    const count = stepsOf(this.#recorded.timeline).length;
    if (step <= count) this.#player?.seek(step - 1);
    return count;
  }

  /** Lights up what stands for these printed lines. */
  light(lines: readonly string[]): void {
    this.#own?.light(lines);
    this.#recorded?.light(lines);
  }

  readonly #watcher: PictureWatcher = {
    onSeek: (at) => this.#player?.seekTime(at),
    onView: (view) => this.#look(view),
    onPoint: (says, lines) => {
      this.#player?.point(says);
      this.light(lines);
      this.dispatchEvent(new CustomEvent("lines", { bubbles: true, detail: lines }));
    },
  };

  get #player(): TimelinePlayer | null {
    const player = this.querySelector("timeline-player");
    return player instanceof TimelinePlayer ? player : null;
  }

  /** The picture that is played: the reader's own run, where there is one and it came to anything. */
  get #played(): TimelinePicture | undefined {
    return this.#own && this.#own.timeline.lanes.length > 0 ? this.#own : (this.#recorded ?? this.#own);
  }

  #offer(timeline: Timeline): void {
    const player = this.#player;
    if (player === null) return;
    player.hidden = false;
    player.show(stepsOf(timeline), timeline);
    this.#stand();
  }

  #tick(): void {
    const began = performance.now();
    this.#frame = requestAnimationFrame(() => this.#tick());
    if (began < this.#nextAt) return;
    this.#draw(timelineOf(this.#events, began - this.#beganAt), "Timeline of your run, under way");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches ? stillness : 0;
    this.#nextAt = performance.now() + Math.max(still, restAfterDrawing * (performance.now() - began));
  }

  #draw(timeline: Timeline, title: string): void {
    const recordedTo = this.#recorded?.timeline.to ?? 0;
    const shared = timeline.to <= recordedTo * mostStretch;
    const to = shared ? Math.max(timeline.to, recordedTo) : timeline.to;
    this.#own?.draw(timeline, title, to);
    const recordedEnd = shared ? to : recordedTo;
    this.#recorded?.look(recordedEnd, { from: 0, to: recordedEnd });
  }

  /** Shows a part of the axis, in both pictures where they share it. */
  #look(view: View): void {
    const played = this.#played;
    if (played === undefined) return;
    this.#lookAt(view, played.whole.to);
    this.#stand();
  }

  #lookAt(view: View, to: number): void {
    this.#view = view.from === 0 && view.to === to ? null : view;
    this.toggleAttribute("data-zoomed", this.#view !== null);
    for (const picture of [this.#own, this.#recorded]) if (picture?.whole.to === to) picture.look(to, view);
  }

  #grant(wish: PlayerWish): void {
    const played = this.#played;
    if (played === undefined) return;
    const about = Math.min(played.view.to, Math.max(played.view.from, this.#player?.at ?? 0));
    const name = this.closest<HTMLElement>("[data-example]")?.dataset["example"]?.split("/").at(-1) ?? "timeline";
    const drawing = played.element.querySelector("svg");
    if (wish === "in") this.#look(zoom(played.view, played.whole, 0.5, about));
    else if (wish === "out") this.#look(zoom(played.view, played.whole, 2, about));
    else if (wish === "whole") this.#look(played.whole);
    else if (wish === "trace") saveTrace(played.timeline, name);
    else if (drawing) savePicture(drawing, name);
  }

  /** Shows both runs as they were where the player stands, and tells which lines had been printed. */
  #stand(): void {
    const place = this.#player?.place ?? null;
    const shown = place === null ? null : { at: place.at, lane: place.step?.lane };
    this.#follow(shown?.at);
    this.#own?.standAt(shown);
    this.#recorded?.standAt(shown);
    const detail =
      place === null ? null : this.#placeAt(place.at, place.step?.kind === "printed" ? place.step.of.line : undefined);
    this.dispatchEvent(new CustomEvent("place", { bubbles: true, detail }));
  }

  /** Where only a part is shown, it moves with the place that is stood at. */
  #follow(at: number | undefined): void {
    const view = this.#view;
    if (at === undefined || view === null || (at >= view.from && at <= view.to)) return;
    const length = view.to - view.from;
    const played = this.#played;
    if (played) this.#lookAt(pan(view, played.whole, at - view.from - length / 4), played.whole.to);
  }

  #placeAt(at: number, line: string | undefined): TimelinePlace {
    const ticks = this.#played?.timeline.lanes.flatMap((lane) => lane.ticks) ?? [];
    return { printed: new Set(ticks.filter((tick) => tick.at <= at).map((tick) => tick.line)), line };
  }

  #rest(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }
}
