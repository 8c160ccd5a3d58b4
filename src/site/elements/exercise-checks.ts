// What an exercise does once its checks are asked for. This module is only ever imported when it is wanted.
import type { Watcher } from "#program/engine.ts";
import type { Diagnostic, Outcome } from "#program/outcome.ts";
import { programOfChecks, reportSign } from "#program/checks.ts";
import type { RunEvent } from "#program/run-event.ts";
import { checkReports, type CheckRun } from "#timeline/check-reports.ts";
import styles from "../styles/exercise-results.css?url";
import { addStyles } from "./add-styles.ts";
import { CheckList } from "./check-list.ts";
import { elementOf } from "./element-of.ts";
import type { ExampleData } from "./example-data.ts";
import { fetchExercise, type ExerciseData } from "./exercise-data.ts";
import { drawDifference } from "./exercise-solution.ts";
import { keepProgress, readProgress } from "./kept-progress.ts";
import { sayChecks } from "./say-checks.ts";
import type { StatusTone } from "./run-status.ts";

void addStyles(styles);

/** What an exercise asks of the example in it. */
export interface CheckedExample extends HTMLElement {
  readonly dataSource: () => ExampleData;
  runAside(data: ExampleData, watcher: Watcher): Promise<Outcome>;
}

/** What it asks of the part that shows the example's files. */
type Tabs = HTMLElement & {
  showDiagnostics?(diagnostics: readonly Diagnostic[]): void;
  take?(texts: Readonly<Record<string, string>>, sentence: string): Promise<void>;
};

/** How long the checks may take together, in milliseconds. */
const wallTime = 30_000;

/** The most lines that are shown of what a program printed while it was checked. */
const mostPrinted = 200;

/** Exercise checks run the checks of one exercise, show what they come to, and keep it. */
export class ExerciseChecks {
  readonly #exercise: HTMLElement;
  readonly #example: CheckedExample;
  readonly #list: CheckList;
  readonly #id: string;
  #data: Promise<ExerciseData> | undefined;
  #running: AbortController | undefined;
  #isSolved = false;
  /** The files that the shown results are of. */
  #checked: string | undefined;
  #said = "";

  constructor(exercise: HTMLElement, example: CheckedExample) {
    this.#exercise = exercise;
    this.#example = example;
    this.#id = example.dataset["example"] ?? "";
    this.#list = new CheckList(this.#part("ol"));
    example.addEventListener("edit", () => this.#edited());
    this.#showKept();
  }

  /** Checks the program as it stands; while that is under way, stops it. */
  async press(): Promise<void> {
    if (this.#running) return this.#running.abort();
    const running = (this.#running = new AbortController());
    this.#button("Stop");
    this.#say("Checking…", "busy");
    try {
      await this.#check(running.signal);
    } catch (fault) {
      this.#say(fault instanceof Error ? fault.message : String(fault), "bad");
    } finally {
      this.#running = undefined;
      this.#button("Check again");
      // It may have been edited meanwhile.
      this.#edited();
    }
  }

  /** Shows how the reader's program becomes the solution, or no longer does. */
  async compare(): Promise<void> {
    const button = this.#exercise.querySelector('[data-do="compare"]');
    const place = this.#exercise.querySelector<HTMLElement>(".difference");
    if (!button || !place) return;
    const isOn = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(isOn));
    if (isOn) await this.#drawDifference(place);
    place.hidden = !isOn;
  }

  /** Puts the solution in the place of the reader's files; that can be taken back. */
  async take(): Promise<void> {
    const { solution } = await this.#exerciseData();
    await this.#example
      .querySelector<Tabs>("code-tabs")
      ?.take?.(solution, "This is the solution. Undo brings your program back.");
  }

  async #check(signal: AbortSignal): Promise<void> {
    const { checks } = await this.#exerciseData();
    const data = this.#example.dataSource();
    const files = Object.keys(data.program.files);
    const events: RunEvent[] = [];
    const onEvent = (event: RunEvent): void => {
      events.push(event);
      const isReport = event.type === "output" && event.text.includes(reportSign);
      if (isReport) this.#list.show(checkReports(events).reports, "todo", files);
    };
    this.#list.show([], "todo");
    const program = programOfChecks(data.program, checks);
    const stripped = { ...data.stripped, ...checks.stripped };
    const outcome = await this.#example.runAside(
      { ...data, program, stripped },
      { onEvent, signal, limits: { ...data.limits, wallTime } },
    );
    const run = checkReports(events);
    this.#list.show(run.reports, outcome.kind === "exited" || outcome.kind === "over-limit" ? "missed" : "todo", files);
    this.#showPrinted(run);
    this.#showDiagnostics(outcome);
    this.#checked = JSON.stringify(data.program.files);
    const { sentence, tone } = sayChecks(outcome, checks.names, run.reports, lastWords(run));
    const ignored = Object.keys(checks.given).filter((path) => data.program.files[path] !== checks.given[path]);
    const note =
      ignored.length === 0 ? "" : ` Your changes of ${ignored.join(", ")} are left out: the checks bring their own.`;
    const trouble = outcome.kind === "exited" ? this.#keep(run) : null;
    this.#say([sentence + note, trouble].filter(Boolean).join(" "), tone);
  }

  #keep({ reports }: CheckRun): string | null {
    const passed = this.#list.names.filter((name) => reports.some((one) => one.name === name && one.hasPassed));
    this.#isSolved ||= passed.length === this.#list.names.length;
    this.#showSolved();
    return keepProgress(() => localStorage, this.#id, { passed, isSolved: this.#isSolved });
  }

  #showKept(): void {
    const { progress, trouble } = readProgress(() => localStorage, this.#id);
    if (trouble !== null) this.#say(trouble, "bad");
    if (progress === null) return;
    const passed = this.#list.names.filter((name) => progress.passed.includes(name));
    this.#isSolved = progress.isSolved;
    this.#list.showKept(passed);
    this.#showSolved();
    this.#say(`When you checked last, ${passed.length} of ${this.#list.names.length} passed.`, "quiet");
  }

  #showSolved(): void {
    const mark = this.#exercise.querySelector<HTMLElement>(".solved");
    if (mark) mark.hidden = !this.#isSolved;
  }

  /** Tells when what is shown is of another program than the one that stands there. */
  #edited(): void {
    const place = this.#exercise.querySelector<HTMLElement>(".difference");
    if (place?.hidden === false) void this.#drawDifference(place).catch(() => undefined);
    if (this.#running || this.#checked === undefined) return;
    const isOther = JSON.stringify(this.#example.dataSource().program.files) !== this.#checked;
    this.#part(".checks").toggleAttribute("data-stale", isOther);
    const words = isOther ? `${this.#said} You have changed the program since.` : this.#said;
    if (this.#part("[role=status]").textContent !== words) this.#part("[role=status]").textContent = words;
  }

  async #drawDifference(place: HTMLElement): Promise<void> {
    const { solution } = await this.#exerciseData();
    place.replaceChildren(...drawDifference(this.#example.dataSource().program.files, solution));
  }

  #showPrinted({ printed }: CheckRun): void {
    const place = this.#part(".check-output");
    const lines = printed.slice(0, mostPrinted).map(({ text }) => text);
    if (printed.length > mostPrinted) lines.push(`… and ${printed.length - mostPrinted} lines more.`);
    place.hidden = lines.length === 0;
    place.querySelector("pre")?.replaceChildren(lines.join("\n"));
  }

  #showDiagnostics(outcome: Outcome): void {
    const diagnostics = outcome.kind === "rejected" ? outcome.diagnostics : [];
    this.#example.querySelector<Tabs>("code-tabs")?.showDiagnostics?.(diagnostics);
  }

  #exerciseData(): Promise<ExerciseData> {
    this.#data ??= fetchExercise(this.#exercise.dataset["checks"] ?? "").catch((fault: unknown) => {
      this.#data = undefined;
      throw fault;
    });
    return this.#data;
  }

  #button(words: string): void {
    this.#part('[data-do="check"]').textContent = words;
  }

  #say(sentence: string, tone: StatusTone): void {
    this.#said = sentence;
    const place = this.#part("[role=status]");
    place.dataset["tone"] = tone;
    place.textContent = sentence;
    this.#part(".checks").removeAttribute("data-stale");
  }

  #part(selector: string): HTMLElement {
    const scope = this.#exercise.querySelector<HTMLElement>(".checks");
    const part = selector === ".checks" ? scope : scope?.querySelector<HTMLElement>(selector);
    return part ?? elementOf("div");
  }
}

/** The line in which a program that ended by an error said why. */
function lastWords({ printed }: CheckRun): string | undefined {
  const lines = printed.filter(({ stream }) => stream === "stderr").map(({ text }) => text);
  return lines.find((text) => /^\w*(Error|Warning)\b.*:/.test(text)) ?? lines.find((text) => text.trim() !== "");
}
