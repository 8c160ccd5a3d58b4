import type { Diagnostic } from "#program/outcome.ts";
import type { Output } from "#program/run-event.ts";
import { formatCount } from "#timeline/format-time.ts";
import type { PrintedLine } from "#timeline/printed-lines.ts";
import { OutputLines, type OutputEntry } from "./output-lines.ts";
import { placeAt, rowKey, rowOf } from "./output-rows.ts";
import { RowWindow } from "./row-window.ts";

/** Lines that are kept: more would be read by nobody, and each costs the page some memory. */
const mostLines = 100_000;

/** What the reader stands at in the run's timeline. */
interface Place {
  readonly printed: ReadonlySet<string>;
  readonly line: string | undefined;
}

/**
 * `<output-console>` shows what a run printed, in a log region named Output. Before a run it holds the recorded output that
 * came with the page. Text is added once for each animation frame. It says `lines` (its detail names them) when the pointer
 * is at a line, and `show-place` (its detail is a `FilePlace`) when a place of the program is asked for.
 */
export class OutputConsole extends HTMLElement {
  #lines = new OutputLines(mostLines);
  #window: RowWindow<OutputEntry> | undefined;
  #files: readonly string[] = [];
  #lane = "";
  #times = false;
  #place: Place | null = null;
  #lit: ReadonlySet<string> = new Set();
  #frame: number | undefined;
  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.addEventListener("pointerover", ({ target }) => this.#point(target));
    this.addEventListener("pointerleave", () => this.#point(null));
    this.addEventListener("click", ({ target }) => {
      const place = placeAt(target);
      if (place) this.dispatchEvent(new CustomEvent("show-place", { bubbles: true, detail: place }));
    });
    this.#tool("times")?.addEventListener("click", () => this.#toggleTimes());
    this.#tool("copy")?.addEventListener("click", () => void this.#copy());
    this.#laneChoice?.addEventListener("change", () => this.#choose(this.#laneChoice?.value ?? ""));
  }

  disconnectedCallback(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#window?.close();
  }

  /** Takes the recorded lines that the page shows already, and the files that its lines may point to. */
  adopt(lines: readonly PrintedLine[], files: readonly string[]): void {
    this.#files = files;
    if (this.#window !== undefined || this.#lines.entries.length > 0) return;
    for (const { lane, stream, text, at } of lines) this.#lines.print(lane, stream, `${text}\n`, at);
    // Of these the console says nothing itself, and what it was told of them stays in the page as it is.
    const said = this.querySelectorAll("[role=log] :is(.note, .diagnostic)");
    for (const note of said) this.#lines.note({ kind: "note", text: note.textContent });
    this.#drawTools();
  }

  /** Empties the console for a new run of these files, and says whose output will come. */
  begin(caption: string, files: readonly string[] = this.#files): void {
    this.#lines = new OutputLines(mostLines);
    this.#files = files;
    this.#place = null;
    this.#choose("");
    const log = this.#log;
    // The page below must not jump up when the log is emptied.
    log.style.minHeight = `${log.offsetHeight}px`;
    this.#draw();
    const place = this.querySelector(".caption");
    if (place) place.textContent = caption;
  }

  /** Empties the console for a program that has not been run. */
  clear(): void {
    this.begin("not run yet");
    this.#log.style.removeProperty("min-height");
  }

  /** Shows text that a lane printed at an instant of the run. */
  print(lane: string, output: Pick<Output, "stream" | "text">, at = 0): void {
    this.#lines.print(lane, output.stream, output.text, at);
    this.#frame ??= requestAnimationFrame(() => this.#draw());
  }

  /** Says how many lines were not kept. */
  noteOmitted(lines: number): void {
    this.#lines.note({
      kind: "note",
      text: `${formatCount(lines, "further line")} over the output limit: counted, not kept.`,
    });
    this.#draw();
  }

  /** Shows why a program could not be started. */
  showDiagnostics(diagnostics: readonly Diagnostic[]): void {
    for (const { file, line, column, message, code } of diagnostics) {
      const text = `${file}:${line}:${column} ${message}${code === undefined ? "" : ` [${code}]`}`;
      this.#lines.note({ kind: "diagnostic", text });
    }
    this.#draw();
  }

  /** Ends a run: what is still to be shown is shown now, and silence is told. */
  end(): void {
    if (this.#lines.entries.length === 0) this.#lines.note({ kind: "note", text: "Nothing was printed." });
    this.#draw();
  }

  /** Lights up the lines of these names, and no others. */
  light(names: readonly string[]): void {
    this.#lit = new Set(names);
    for (const row of this.querySelectorAll<HTMLElement>("[data-line]")) this.#mark(row);
  }

  /** Shows which lines had been printed at a place of the run, and brings the one printed there into sight; null shows all. */
  standAt(place: Place | null): void {
    this.#place = place;
    this.#lit = new Set(place?.line === undefined ? [] : [place.line]);
    if (place?.line !== undefined) this.#rows.reveal(this.#shown.findIndex((entry) => nameOf(entry) === place.line));
    for (const row of this.querySelectorAll<HTMLElement>("[data-line]")) this.#mark(row);
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

  /** What draws the rows; the recorded ones that came with the page stay until something else has to be shown. */
  get #rows(): RowWindow<OutputEntry> {
    return (this.#window ??= new RowWindow(this.#log, {
      rowOf: (entry) => {
        const row = rowOf(entry, { files: this.#files, times: this.#times });
        this.#mark(row);
        return row;
      },
      keyOf: (entry) => rowKey(entry, { files: this.#files, times: this.#times }),
    }));
  }

  /** The entries that the chosen lane leaves; what the console itself says belongs to all. */
  get #shown(): readonly OutputEntry[] {
    const { entries, forgotten } = this.#lines;
    const kept =
      this.#lane === "" ? entries : entries.filter((entry) => entry.kind !== "line" || entry.lane === this.#lane);
    if (forgotten === 0) return kept;
    return [{ kind: "note", text: `${formatCount(forgotten, "earlier line")} not kept.` }, ...kept];
  }

  #draw(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
    this.#rows.show(this.#shown);
    this.#drawTools();
  }

  #drawTools(): void {
    const choice = this.#laneChoice;
    const { lanes } = this.#lines;
    if (choice === null || choice.options.length === lanes.length + 1) return;
    choice.replaceChildren(new Option("All lanes", ""), ...lanes.map((lane) => new Option(lane, lane)));
    choice.value = this.#lane;
    choice.hidden = lanes.length < 2;
  }

  #choose(lane: string): void {
    if (this.#lane === lane) return;
    this.#lane = lane;
    if (this.#laneChoice) this.#laneChoice.value = lane;
    this.#draw();
  }

  #toggleTimes(): void {
    this.#times = !this.#times;
    this.#tool("times")?.setAttribute("aria-pressed", String(this.#times));
    this.#draw();
  }

  async #copy(): Promise<void> {
    const button = this.#tool("copy");
    const text = this.#shown.flatMap((entry) => (entry.kind === "line" ? [entry.text] : [])).join("\n");
    const said = await navigator.clipboard.writeText(text).then(
      () => "Copied",
      () => "Not allowed",
    );
    if (button === null) return;
    button.textContent = said;
    setTimeout(() => (button.textContent = "Copy"), 2000);
  }

  #mark(row: HTMLElement): void {
    const name = row.dataset["line"];
    if (name === undefined) return;
    row.classList.toggle("lit", this.#lit.has(name));
    row.classList.toggle("later", this.#place !== null && !this.#place.printed.has(name));
  }

  #point(target: EventTarget | null): void {
    const line = target instanceof Element ? target.closest<HTMLElement>("[data-line]") : null;
    const name = line?.dataset["line"];
    const detail = name === undefined ? [] : [name];
    this.dispatchEvent(new CustomEvent("lines", { bubbles: true, detail }));
  }

  get #laneChoice(): HTMLSelectElement | null {
    return this.querySelector("select");
  }

  #tool(name: string): HTMLButtonElement | null {
    return this.querySelector(`button[data-tool="${name}"]`);
  }
}

function nameOf(entry: OutputEntry): string | undefined {
  return entry.kind === "line" ? entry.name : undefined;
}
