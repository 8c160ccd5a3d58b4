// The mediator: the only element that asks for engines. It draws nothing. It tells its children what happens and listens to
// what they ask for. No byte of an engine is loaded before a run is likely.
import { BootFault } from "#program/boot-fault.ts";
import type { Engine, Watcher } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { defaultLimits } from "#program/limits.ts";
import type { RunEvent } from "#program/run-event.ts";
import { printedLines } from "#timeline/printed-lines.ts";
import { asItStands, captionOf } from "./as-it-stands.ts";
import { clickAgain } from "./click-again.ts";
import { describeOutcome } from "./describe-outcome.ts";
import { readExampleData, type ExampleData } from "./example-data.ts";
import { hasKept, keptEngineName, keptValuesName } from "./has-kept.ts";
import type { CodeTabs } from "./code-tabs.ts";
import type { OutputConsole } from "./output-console.ts";
import type { FilePlace } from "./file-places.ts";
import type { FaultWatch } from "./fault-watch.ts";
import { afterFault, pageEngine } from "./page-engine.ts";
import { inTurn, takeTurn } from "./page-turn.ts";
import { recordingOf } from "./recording-of.ts";
import { RunControls } from "./run-controls.ts";
import type { RunState } from "./run-state.ts";
import { RunStatus } from "./run-status.ts";
import type { ShowsPlaces } from "./shows-places.ts";
import { sayPhase, sayStripper } from "./say-start.ts";
import type { RunTimeline, TimelinePlace } from "./run-timeline.ts";
import { unlessStopped } from "./unless-stopped.ts";

/** How long a start may take before it is explained, in milliseconds. */
const patience = 600;

/** An engine factory makes the engine that is to run an example. */
export type EngineFactory = (data: ExampleData) => Promise<Engine>;

/** `<run-example>` runs the example whose parts and program it holds. One example of a page runs at a time. */
export class RunExample extends HTMLElement {
  /** Makes the engine of this example; another can be put here before the first run. */
  engineFactory: EngineFactory = pageEngine;
  /** Gives what the next run is to run: what came with the page, or what the page's own editor holds. */
  dataSource: () => ExampleData = () => asItStands(this, (this.#data ??= readExampleData(this)));

  #faults: Promise<FaultWatch> | undefined;
  #data: ExampleData | undefined;
  #state: RunState = "idle";
  #stopping: AbortController | undefined;
  #ended: Promise<void> | undefined;
  #parts: Promise<void> | undefined;
  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.addEventListener("run", () => void this.run());
    this.addEventListener("stop", () => this.stop());
    this.addEventListener("edit", (event) => void this.#lookForFaults(event));
    this.addEventListener("near", () => void this.#bootEarly());
    for (const near of ["pointerenter", "focusin", "touchstart"]) {
      this.addEventListener(near, () => void this.#loadEarly(), { passive: true, once: true });
    }
    this.addEventListener("click", (event) => void clickAgain(event, () => this.#loadEarly()), { capture: true });
    if (this.querySelector("script[data-program]") !== null) {
      const { id, program, parameters, needs = [] } = (this.#data ??= readExampleData(this));
      this.#tabs?.offerEditing({ id, files: program.files });
      const isHere = needs.every((need) => need !== "sharedMemory" || typeof SharedArrayBuffer !== "undefined");
      const hasValues = parameters !== undefined && hasKept(keptValuesName(id));
      if (hasValues || !isHere || hasKept(keptEngineName)) void this.#loadEarly();
    }
    this.addEventListener("show-place", (event) => this.#showPlace((event as CustomEvent<FilePlace>).detail));
    this.addEventListener("lines", (event) => this.#light(event as CustomEvent<readonly string[]>));
    this.addEventListener("place", (event) => {
      this.#console?.standAt((event as CustomEvent<TimelinePlace | null>).detail);
    });
  }

  disconnectedCallback(): void {
    this.stop();
  }

  /** Where the example's run stands. */
  get state(): RunState {
    return this.#state;
  }

  /** Settles when the run that is under way is done; undefined where none is. */
  get ended(): Promise<void> | undefined {
    return this.#ended;
  }

  /** Loads the parts that show a run; where they cannot be fetched, a run will tell. */
  load(): Promise<void> {
    return this.#loadEarly();
  }

  /** Runs the program to its end; while it is under way, the same run is given. */
  run(): Promise<void> {
    this.#ended ??= this.#runOnce().finally(() => (this.#ended = undefined));
    return this.#ended;
  }

  /** Stops the run, where one is under way. */
  stop(): void {
    this.#stopping?.abort();
  }

  /** Runs other data than this example's on its engine, in its turn, and shows nothing of it: checks, for one. */
  async runAside(data: ExampleData, watcher: Watcher): Promise<Outcome> {
    try {
      const act = async (signal: AbortSignal): Promise<Outcome> => {
        const engine = await unlessStopped(this.#boot(data), signal);
        if (engine === undefined) return { kind: "stopped" };
        return await engine.run(data.program, { ...watcher, signal });
      };
      return await inTurn(this.engineFactory, act, watcher.signal);
    } catch (fault) {
      await afterFault(fault);
      throw fault;
    }
  }

  /** Ends the run and forgets what it showed: another program has taken the place of the one that was run. */
  async clear(): Promise<void> {
    this.stop();
    await this.#ended;
    await this.#loadEarly();
    this.#console?.clear();
    this.#timeline?.clear();
    this.#part(RunStatus)?.show("Not run yet.", "quiet");
    this.#move("idle");
  }

  async #runOnce(): Promise<void> {
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#move("starting");
    this.#part(RunStatus)?.show("Starting…", "busy");
    await takeTurn(this);

    let output: OutputConsole | null = null;
    let timeline: RunTimeline | null = null;
    let lasted = 0;
    let tellOfStripper: ReturnType<typeof setTimeout> | undefined;
    const onEvent = (event: RunEvent) => {
      lasted = event.at;
      if (this.#state === "starting") {
        this.#move("running");
        this.#part(RunStatus)?.show("Running…", "busy");
      }
      timeline?.add(event);
      if (event.type === "output") output?.print(event.lane, event, event.at);
      if (event.type === "output-omitted") output?.noteOmitted(event.lines);
    };

    try {
      await this.#loadParts();
      [output, timeline] = [this.#console, this.#timeline];
      const data = this.dataSource();
      const caption = captionOf(this);
      timeline?.begin(caption);
      output?.begin(caption, Object.keys(data.program.files));
      const tell = (what: string | null) => {
        if (this.#state === "starting" && what !== null) this.#part(RunStatus)?.show(what, "busy");
      };
      tellOfStripper = setTimeout(() => tell(sayStripper(data)), patience);
      const engine = stopping.signal.aborted ? undefined : await unlessStopped(this.#boot(data, tell), stopping.signal);
      const outcome =
        engine === undefined
          ? ({ kind: "stopped" } as const)
          : await engine.run(data.program, {
              onEvent,
              onPreparing: tell,
              signal: stopping.signal,
              ...(data.limits && { limits: data.limits }),
            });
      const diagnostics = outcome.kind === "rejected" ? outcome.diagnostics : [];
      if (diagnostics.length > 0) output?.showDiagnostics(diagnostics);
      for (const part of this.#editors) part.showDiagnostics?.(diagnostics);
      const limits = { ...defaultLimits, ...data.limits };
      const { sentence, tone } = engine
        ? describeOutcome(outcome, { lasted, engine: engine.name, limits })
        : ({ sentence: "Stopped before the program began.", tone: "quiet" } as const);
      this.#part(RunStatus)?.show(sentence, tone);
    } catch (fault) {
      await afterFault(fault);
      this.#part(RunStatus)?.show(sentenceOf(fault), "bad");
    } finally {
      clearTimeout(tellOfStripper);
    }
    output?.end();
    timeline?.end();
    this.#move("ended");
  }

  /** The parts that show a run are loaded when one is likely, or when the recorded run is to be played. */
  #loadParts(): Promise<void> {
    this.#parts ??= this.#loadAllParts().catch(() => {
      this.#parts = undefined;
      throw new Error("The code that shows a run could not be fetched. Check the connection and press Run again.");
    });
    return this.#parts;
  }

  async #loadAllParts(): Promise<void> {
    const data = this.querySelector("script[data-program]") && (this.#data ??= readExampleData(this));
    const [{ defineParts }, { followChoice }, recording] = await Promise.all([
      import("./define-parts.ts"),
      import("./page-engines.ts"),
      data ? recordingOf(this, data) : undefined,
    ]);
    defineParts();
    followChoice(this, data?.needs);
    if (!data || recording === undefined) return;
    this.#timeline?.compareWith(recording.events);
    this.#console?.adopt(printedLines(recording.events), Object.keys(data.program.files));
  }

  /** What the pointer is at, in the output or in the timeline, lights up in the other. */
  #light({ target, detail }: CustomEvent<readonly string[]>): void {
    if (target !== this.#timeline) this.#timeline?.light(detail);
    if (target !== this.#console) this.#console?.light(detail);
  }

  /** Shows a place of the program in whatever shows its files. */
  #showPlace(place: FilePlace): void {
    for (const part of this.#editors) part.showPlace?.(place);
  }

  /** What would keep the program from starting is told while it is typed; where that cannot be loaded, the run will tell. */
  async #lookForFaults(event: Event): Promise<void> {
    // What came in a link, or was kept, is not looked at before the reader types: a stripper is large.
    if (!this.#faults && (event as CustomEvent<{ readonly typed: boolean } | null>).detail?.typed !== true) return;
    const { program, stripped } = this.dataSource();
    if (!this.#faults && Object.keys(program.files).every((path) => stripped[path] !== undefined)) return;
    this.#faults ??= import("./page-faults.ts").then(({ watchFaults }) =>
      watchFaults(
        () => this.dataSource(),
        (found) => this.#editors.forEach((part) => part.markFaults?.(found)),
      ),
    );
    await this.#faults.then(
      (watch) => watch.edited(),
      () => (this.#faults = undefined),
    );
  }

  get #editors(): NodeListOf<HTMLElement & Partial<ShowsPlaces>> {
    return this.querySelectorAll("code-tabs, program-editor");
  }

  get #tabs(): CodeTabs | null {
    return this.querySelector<CodeTabs>("code-tabs:defined");
  }

  get #console(): OutputConsole | null {
    return this.querySelector<OutputConsole>("output-console:defined");
  }

  get #timeline(): RunTimeline | null {
    return this.querySelector<RunTimeline>("run-timeline:defined");
  }

  async #loadEarly(): Promise<void> {
    // A failure here is nobody's news: the run that is asked for will try again and tell.
    await this.#loadParts().catch(() => undefined);
  }

  async #bootEarly(): Promise<void> {
    // Neither is this one.
    const booting = async (): Promise<void> => {
      const engine = await this.engineFactory(this.dataSource());
      // One that comes from elsewhere is asked for by Run alone.
      if (engine.name !== "webcontainer") await engine.boot();
    };
    await booting().catch(() => undefined);
  }

  async #boot(data: ExampleData, tell: (what: string) => void = () => {}): Promise<Engine> {
    const engine = await this.engineFactory(data);
    await engine.boot((phase) => tell(sayPhase(engine.name, phase)));
    return engine;
  }

  #move(state: RunState): void {
    this.#state = state;
    this.dataset["state"] = state;
    this.#part(RunControls)?.show(state);
  }

  #part<Part extends Element>(kind: abstract new () => Part): Part | undefined {
    for (const element of this.querySelectorAll("*")) if (element instanceof kind) return element;
    return undefined;
  }
}

function sentenceOf(fault: unknown): string {
  const [line = ""] = (fault instanceof Error ? fault.message : String(fault)).split("\n");
  // Why an engine could not start is a sentence of its own.
  return fault instanceof BootFault ? line : `The engine failed: ${line === "" ? "it gave no reason." : line}`;
}
