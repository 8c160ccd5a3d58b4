import type { RunEvent } from "#program/run-event.ts";
import {
  comparisonColumns,
  describeComparison,
  describeRun,
  rowsOf,
  type ComparedRun,
} from "#timeline/comparison-of.ts";
import { drawTimeline } from "#timeline/draw-timeline.ts";
import { formatTime } from "#timeline/format-time.ts";
import { timelineOf } from "#timeline/timeline-of.ts";
import type { Timeline } from "#timeline/timeline.ts";
import { drawingToDom } from "./drawing-to-dom.ts";
import { elementOf } from "./element-of.ts";

/** Whose runs are shown. */
export type ShownRuns = "recorded" | "here";

/** Between two drawings of a run under way there are at least this many milliseconds; more for who wants no motion. */
const rest = { motion: 100, stillness: 1000 } as const;

/** Runs this many times as long as the recorded ones have an axis of their own: on one, the recorded would be specks. */
const mostStretch = 5;

/** What a comparison's page has for one of the ways. */
interface ModelPart {
  readonly name: string;
  readonly picture: HTMLElement;
  readonly figures: HTMLElement;
  /** The id of its drawing. */
  readonly id: string;
  readonly recorded: Timeline;
}

/**
 * Compared pictures are all that a comparison shows: a drawing for each way to do the job, all on one axis, and the words.
 * They show the recorded runs or the reader's own.
 */
export class ComparedPictures {
  readonly names: readonly string[];
  readonly #root: HTMLElement;
  readonly #parts: readonly ModelPart[];
  readonly #recordedOn: string;
  #here: ComparedRun[] = [];
  #shown: ShownRuns = "recorded";
  #axisEnd: number;
  #events: RunEvent[] = [];
  #isRunning = false;
  #isOver = true;
  #beganAt = 0;
  #nextAt = 0;
  #frame: number | undefined;

  /** `recorded` are the events of the recorded runs, in the order in which the ways stand in the page. */
  constructor(root: HTMLElement, recorded: readonly (readonly RunEvent[])[]) {
    this.#root = root;
    this.#parts = [...root.querySelectorAll<HTMLElement>(".model")].map((model, index) => {
      const [picture, figures] = [within(model, ".picture"), within(model, ".figures")];
      const id = picture.querySelector("svg")?.id ?? `compared-${index + 1}`;
      return {
        name: within(model, ".head > .name").textContent,
        picture,
        figures,
        id,
        recorded: timelineOf(recorded[index] ?? []),
      };
    });
    this.names = this.#parts.map(({ name }) => name);
    this.#recordedOn = within(root, ".runs-of").textContent;
    this.#axisEnd = this.#recordedTo;
  }

  /** The reader's own runs that have ended. */
  get runs(): readonly ComparedRun[] {
    return this.#here;
  }

  /** Makes ready for runs of the reader's own. */
  begin(): void {
    this.#here = [];
    this.#events = [];
    this.#isOver = false;
    this.#axisEnd = this.#recordedTo;
    this.#shown = "here";
    within(this.#root, ".which").hidden = false;
    for (const { picture } of this.#parts) {
      // What is below moves when all have run, and not with each lane that opens.
      picture.style.minHeight = `${picture.offsetHeight}px`;
    }
    this.#draw();
  }

  /** The next way is run: its events come now. */
  start(): void {
    this.#events = [];
    this.#isRunning = true;
    this.#beganAt = performance.now();
    this.#nextAt = 0;
    this.#draw();
    this.#frame = requestAnimationFrame(() => this.#tick());
  }

  /** Takes in one event of the run under way. */
  add(event: RunEvent): void {
    if (this.#events.length === 0) this.#beganAt = performance.now() - event.at;
    this.#events.push(event);
  }

  /** The run under way has ended; `fault` says how, where that was not well. */
  end(fault: string | undefined): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#isRunning = false;
    const timeline = timelineOf(this.#events);
    this.#here.push({ name: this.names[this.#here.length] ?? "", timeline, fault });
    this.#draw();
  }

  /** No more runs come. */
  finish(): void {
    this.#isOver = true;
    this.#axisEnd = Math.max(this.#recordedTo, this.#hereTo);
    for (const { picture } of this.#parts) picture.style.removeProperty("min-height");
    this.#draw();
  }

  /** Shows the recorded runs, or the reader's own. */
  show(which: ShownRuns): void {
    this.#shown = which;
    this.#draw();
  }

  get #recordedTo(): number {
    return Math.max(...this.#parts.map(({ recorded }) => recorded.to));
  }

  get #hereTo(): number {
    return Math.max(0, ...this.#here.map(({ timeline }) => timeline.to));
  }

  #tick(): void {
    this.#frame = requestAnimationFrame(() => this.#tick());
    const now = performance.now();
    if (now < this.#nextAt || this.#shown !== "here" || this.#events.length === 0) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#nextAt = now + (still ? rest.stillness : rest.motion);
    const timeline = timelineOf(this.#events, now - this.#beganAt);
    // Room to grow into, so that the others are not drawn anew each time.
    const grows = timeline.to > this.#axisEnd;
    if (grows) this.#axisEnd = timeline.to * 1.25;
    const part = this.#parts[this.#here.length];
    if (part) this.#drawOne(part, timeline, "under way");
    if (grows) this.#draw();
  }

  #draw(): void {
    const isHere = this.#shown === "here";
    for (const button of this.#root.querySelectorAll<HTMLElement>("[data-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset["show"] === this.#shown));
    }
    const recorded = this.#parts.map(({ name, recorded: timeline }) => ({ name, timeline }));
    const runs: readonly ComparedRun[] = isHere ? this.#here : recorded;
    this.#parts.forEach((part, index) => {
      const run = runs[index];
      if (run !== undefined) {
        this.#drawOne(part, run.timeline, isHere ? "here" : "recorded");
        const took = run.fault === undefined ? `${formatTime(run.timeline.to)} · ` : "";
        part.figures.textContent = took + describeRun(run);
      } else {
        const isUnderWay = this.#isRunning && index === runs.length;
        if (!isUnderWay) part.picture.replaceChildren();
        part.figures.textContent = isUnderWay ? "Running…" : this.#isOver ? "Not run." : "Waits for its turn.";
      }
    });
    this.#tell(runs);
  }

  #drawOne({ name, picture, id, recorded }: ModelPart, timeline: Timeline, how: string): void {
    const title = `Timeline of ${name}, ${how}`;
    const apart = this.#axisEnd > this.#recordedTo * mostStretch && timeline === recorded;
    const to = apart ? this.#recordedTo : this.#axisEnd;
    picture.replaceChildren(drawingToDom(drawTimeline(timeline, { id, title, to })));
  }

  #tell(runs: readonly ComparedRun[]): void {
    within(this.#root, ".runs-of").textContent =
      this.#shown === "recorded" ? this.#recordedOn : "Your runs, one after the other, in this browser";
    const [sum = "", ...sentences] = describeComparison(runs);
    within(this.#root, ".timeline-words").textContent = sum;
    within(this.#root, ".sentences").replaceChildren(
      ...sentences.map((sentence) => elementOf("li", { textContent: sentence })),
    );
    within(this.#root, "tbody").replaceChildren(
      ...rowsOf(runs).map((row) => {
        const cells = comparisonColumns.map(({ key }) =>
          elementOf(key === "name" ? "th" : "td", { textContent: row[key] }),
        );
        cells[0]?.setAttribute("scope", "row");
        return elementOf("tr", {}, ...cells);
      }),
    );
  }
}

function within(root: Element, selector: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(selector);
  if (part === null) throw new Error(`Expected ${selector} in a comparison, but there is none.`);
  return part;
}
