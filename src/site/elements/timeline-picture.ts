import { pan, zoom, type View } from "#timeline/crop-timeline.ts";
import { drawTimeline } from "#timeline/draw-timeline.ts";
import type { Timeline } from "#timeline/timeline.ts";
import { drawingToDom } from "./drawing-to-dom.ts";
import { elementOf } from "./element-of.ts";

/** What a picture tells when the reader's hand is on it. */
export interface PictureWatcher {
  /** The reader pointed at an instant, to stand there. */
  readonly onSeek: (at: number) => void;
  /** The reader moved or zoomed the view. */
  readonly onView: (view: View) => void;
  /** The reader's pointer is at something that says this, and that these lines were printed; nothing where it is at nothing. */
  readonly onPoint: (says: string, lines: readonly string[]) => void;
}

/** A press that moves less than this many pixels is a tap. */
const tap = 4;

/**
 * A timeline picture is one drawing in the page, with what is put over it: a veil over what has not happened yet. It holds
 * the drawing that came with the page, until another has to be drawn.
 */
export class TimelinePicture {
  readonly element: HTMLElement;
  readonly #id: string;
  readonly #watcher: PictureWatcher;
  readonly #veil = elementOf("div", { className: "veil", hidden: true });
  #title: string;
  #timeline: Timeline;
  #whole: View;
  #view: View;
  #now: Element | null = null;

  /** `element` holds the drawing of `timeline` already, or nothing yet. */
  constructor(element: HTMLElement, timeline: Timeline, id: string, watcher: PictureWatcher) {
    this.element = element;
    this.#timeline = timeline;
    this.#id = id;
    this.#watcher = watcher;
    this.#whole = this.#view = { from: timeline.from, to: timeline.to };
    this.#title = element.querySelector("svg > title")?.textContent ?? "Timeline";
    element.append(this.#veil);
    element.addEventListener("pointerdown", (event) => this.#press(event));
    element.addEventListener("pointerover", (event) => this.#point(event));
    element.addEventListener("pointerleave", () => watcher.onPoint("", []));
    element.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
  }

  get timeline(): Timeline {
    return this.#timeline;
  }

  get view(): View {
    return this.#view;
  }

  /** The whole axis. */
  get whole(): View {
    return this.#whole;
  }

  /** Draws a timeline in place of the last one, on an axis that reaches to `to`, of which `view` is shown. */
  draw(timeline: Timeline, title: string, to: number, view: View = { from: 0, to }): void {
    this.#timeline = timeline;
    this.#title = title;
    this.#whole = { from: 0, to };
    this.#view = view;
    const drawing = drawingToDom(drawTimeline(timeline, { id: this.#id, title, to, view }));
    const old = this.element.querySelector("svg.timeline-drawing");
    if (old) old.replaceWith(drawing);
    else this.element.prepend(drawing);
    this.#now = null;
  }

  /** Draws the same on another axis, or another part of it. */
  look(to: number, view: View): void {
    if (to === this.#whole.to && view.from === this.#view.from && view.to === this.#view.to) return;
    this.draw(this.#timeline, this.#title, to, view);
  }

  /** Shows the run as it was at an instant; null shows all of it. */
  standAt(place: { readonly at: number; readonly lane: string | undefined } | null): void {
    this.#veil.hidden = place === null;
    const { from, to } = this.#view;
    const share = place === null ? 1 : Math.min(1, Math.max(0, (place.at - from) / (to - from)));
    this.#veil.style.insetInlineStart = `${share * 100}%`;
    const lane = place?.lane === undefined ? null : this.#laneOf(place.lane);
    if (lane === this.#now) return;
    this.#now?.classList.remove("now");
    lane?.classList.add("now");
    this.#now = lane;
  }

  /** Lights up the signs of printed lines, and no others. */
  light(lines: readonly string[]): void {
    for (const lit of this.element.querySelectorAll(".sign.lit")) lit.classList.remove("lit");
    if (lines.length === 0) return;
    const wanted = new Set(lines);
    for (const sign of this.element.querySelectorAll<SVGElement>("[data-lines]")) {
      sign.classList.toggle(
        "lit",
        linesOf(sign).some((line) => wanted.has(line)),
      );
    }
  }

  #laneOf(id: string): Element | null {
    return this.element.querySelector(`[data-lane="${CSS.escape(id)}"]`);
  }

  #point({ target }: PointerEvent): void {
    const shape = target instanceof Element ? target.closest("g, svg, rect") : null;
    const title = shape?.closest(".timeline-drawing") ? shape.querySelector(":scope > title") : null;
    const isWhole = shape?.classList.contains("timeline-drawing") ?? true;
    const says = isWhole ? "" : (title?.textContent ?? "");
    this.#watcher.onPoint(says, shape instanceof SVGElement && !isWhole ? linesOf(shape) : []);
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const from = event.clientX;
    const began = this.#view;
    let moved = false;
    const perPixel = (began.to - began.from) / Math.max(1, this.element.clientWidth);
    const stop = new AbortController();
    const listen = (name: "pointermove" | "pointerup" | "pointercancel", act: (event: PointerEvent) => void) => {
      window.addEventListener(name, act, { signal: stop.signal });
    };
    listen("pointermove", ({ clientX }) => {
      moved ||= Math.abs(clientX - from) >= tap;
      if (moved) this.#watcher.onView(pan(began, this.#whole, (from - clientX) * perPixel));
    });
    listen("pointercancel", () => stop.abort());
    listen("pointerup", ({ clientX }) => {
      stop.abort();
      if (!moved) this.#watcher.onSeek(this.#instantAt(clientX));
    });
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    this.#watcher.onView(zoom(this.#view, this.#whole, event.deltaY > 0 ? 1.25 : 0.8, this.#instantAt(event.clientX)));
  }

  #instantAt(clientX: number): number {
    const { left, width } = this.element.getBoundingClientRect();
    return this.#view.from + ((clientX - left) / Math.max(1, width)) * (this.#view.to - this.#view.from);
  }
}

function linesOf(sign: SVGElement): string[] {
  return sign.dataset["lines"]?.split("|") ?? [];
}
