import type { Diagnostic } from "#program/outcome.ts";
import type { Output } from "#program/run-event.ts";
import { formatCount } from "#timeline/format-time.ts";
import { OutputLines, type OutputLine } from "./output-lines.ts";

/** Lines that are in the page at once; and characters of one line. */
const most = { lines: 1000, characters: 4000 } as const;

/**
 * `<output-console>` shows what a run printed, in a log region named Output. Before a run it holds the recorded output that
 * came with the page. Text is added once for each animation frame.
 */
export class OutputConsole extends HTMLElement {
  #lines = new OutputLines(most.lines);
  #shown = new Map<number, HTMLElement>();
  #notes: string[] = [];
  #frame: number | undefined;

  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.addEventListener("pointerover", ({ target }) => this.#point(target));
    this.addEventListener("pointerleave", () => this.#point(null));
  }

  disconnectedCallback(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** Empties the console for a new run, and says whose output will come. */
  begin(caption: string): void {
    this.#lines = new OutputLines(most.lines);
    this.#shown.clear();
    this.#notes = [];
    const log = this.#log;
    // The page below must not jump up when the log is emptied.
    log.style.minHeight = `${log.offsetHeight}px`;
    log.replaceChildren();
    const place = this.querySelector(".caption");
    if (place) place.textContent = caption;
  }

  /** Empties the console for a program that has not been run. */
  clear(): void {
    this.begin("not run yet");
    this.#log.style.removeProperty("min-height");
  }

  /** Shows text that a lane printed. */
  print(lane: string, output: Pick<Output, "stream" | "text">): void {
    this.#lines.print(lane, output.stream, output.text);
    this.#later();
  }

  /** Says how many lines were not kept. */
  noteOmitted(lines: number): void {
    this.#note(`${formatCount(lines, "further line")} over the output limit: counted, not kept.`);
  }

  /** Shows why a program could not be started. */
  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    for (const { file, line, column, message, code } of diagnostics) {
      this.#note(`${file}:${line}:${column} ${message}${code === undefined ? "" : ` [${code}]`}`, "diagnostic");
    }
  }

  /** Ends a run: what is still to be shown is shown now, and silence is told. */
  end(): void {
    this.#flush();
    if (this.#lines.count === 0 && this.#notes.length === 0) this.#note("Nothing was printed.");
  }

  /** Lights up the lines of these names, and no others. */
  light(names: readonly string[]): void {
    const wanted = new Set(names);
    for (const line of this.#linesShown()) line.classList.toggle("lit", wanted.has(line.dataset["line"] ?? ""));
  }

  /** Shows which lines had been printed at a place of the run, and brings the one printed there into sight; null shows all. */
  standAt(place: { readonly printed: ReadonlySet<string>; readonly line: string | undefined } | null): void {
    for (const line of this.#linesShown()) {
      const name = line.dataset["line"] ?? "";
      line.classList.toggle("later", place !== null && !place.printed.has(name));
      const isNow = place?.line === name;
      line.classList.toggle("lit", isNow);
      if (isNow) this.#bringIntoSight(line);
    }
  }

  #linesShown(): NodeListOf<HTMLElement> {
    return this.querySelectorAll<HTMLElement>("[data-line]");
  }

  /** Scrolls the log alone, never the page. */
  #bringIntoSight(line: HTMLElement): void {
    const log = this.#log;
    const [place, frame] = [line.getBoundingClientRect(), log.getBoundingClientRect()];
    if (place.top < frame.top) log.scrollTop -= frame.top - place.top;
    else if (place.bottom > frame.bottom) log.scrollTop += place.bottom - frame.bottom;
  }

  #point(target: EventTarget | null): void {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    this.dispatchEvent(
      new CustomEvent("lines", { bubbles: true, detail: line?.dataset["line"] ? [line.dataset["line"]] : [] }),
    );
  }

  get #log(): HTMLElement {
    const found = this.querySelector<HTMLElement>('[role="log"]');
    if (found) return found;
    const log = document.createElement("div");
    log.setAttribute("role", "log");
    log.setAttribute("aria-label", "Output");
    log.tabIndex = 0;
    return this.appendChild(log);
  }

  #note(text: string, kind = "note"): void {
    this.#flush();
    this.#notes.push(text);
    this.#append([elementOf(`line ${kind}`, text)]);
  }

  #later(): void {
    this.#frame ??= requestAnimationFrame(() => this.#flush());
  }

  #flush(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    const changed = this.#lines.takeChanged();
    if (changed.length === 0) return;
    const fresh: HTMLElement[] = [];
    for (const line of changed) {
      const known = this.#shown.get(line.number);
      if (known === undefined) fresh.push(this.#elementFor(line));
      else known.textContent = cut(line.text);
    }
    this.#append(fresh);
    this.#forget();
  }

  #elementFor(line: OutputLine): HTMLElement {
    const element = elementOf(`line ${line.stream}`, cut(line.text));
    element.dataset["line"] = line.name;
    this.#shown.set(line.number, element);
    return element;
  }

  #append(elements: readonly HTMLElement[]): void {
    const log = this.#log;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 24;
    log.append(...elements);
    if (atEnd) log.scrollTop = log.scrollHeight;
  }

  #forget(): void {
    const first = this.#lines.count - most.lines;
    if (first <= 0) return;
    for (const [number, element] of this.#shown) {
      if (number > first) continue;
      element.remove();
      this.#shown.delete(number);
    }
    const log = this.#log;
    let note = log.querySelector(".earlier");
    if (note === null) log.prepend((note = elementOf("line note earlier", "")));
    note.textContent = `${formatCount(first, "earlier line")} not shown.`;
  }
}

function elementOf(className: string, text: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.textContent = text;
  return element;
}

function cut(text: string): string {
  if (text.length <= most.characters) return text;
  const more = formatCount(text.length - most.characters, "more character");
  return `${text.slice(0, most.characters).toWellFormed()}… (${more})`;
}
