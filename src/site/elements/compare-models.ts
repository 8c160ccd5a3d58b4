// The mediator of a comparison: it runs one program after the other and tells the pictures what happens. Before that the
// page carries none of the programs: they are fetched when a run is likely.
import type { Engine } from "#program/engine.ts";
import { defaultLimits } from "#program/limits.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { ComparedPictures } from "./compared-pictures.ts";
import { describeOutcome } from "./describe-outcome.ts";
import type { ExampleData } from "./example-data.ts";
import { afterFault, pageEngine } from "./page-engine.ts";
import { takeTurn, type Runner } from "./page-turn.ts";
import { fetchExample } from "./recording-of.ts";
import { RunControls } from "./run-controls.ts";
import type { EngineFactory } from "./run-example.ts";
import type { RunState } from "./run-state.ts";
import { RunStatus, type StatusTone } from "./run-status.ts";
import { unlessStopped } from "./unless-stopped.ts";

/** What a comparison needs before it can run: the programs, and what draws them. */
interface Loaded {
  readonly programs: readonly ExampleData[];
  readonly pictures: ComparedPictures;
}

/** `<compare-models>` shows one job done in several ways, and runs them all here, one after the other. */
export class CompareModels extends HTMLElement implements Runner {
  /** Makes the engine; another can be put here before the first run. */
  engineFactory: EngineFactory = pageEngine;

  #loaded: Promise<Loaded> | undefined;
  #stopping: AbortController | undefined;
  #ended: Promise<void> | undefined;
  #listening = false;

  connectedCallback(): void {
    if (this.#listening) return;
    this.#listening = true;
    this.addEventListener("run", () => void this.run());
    this.addEventListener("stop", () => this.stop());
    // A failure here is nobody's news: the run that is asked for will try again and tell.
    this.addEventListener("near", () => void this.#load().catch(() => undefined));
    this.addEventListener("click", ({ target }) => {
      const which = target instanceof HTMLElement ? target.dataset["show"] : undefined;
      if (which === "recorded" || which === "here") void this.#load().then(({ pictures }) => pictures.show(which));
    });
  }

  disconnectedCallback(): void {
    this.stop();
  }

  get ended(): Promise<void> | undefined {
    return this.#ended;
  }

  /** Runs all programs to their end; while they are under way, the same run is given. */
  run(): Promise<void> {
    this.#ended ??= this.#runAll().finally(() => (this.#ended = undefined));
    return this.#ended;
  }

  /** Stops the run, where one is under way; those that have not begun do not. */
  stop(): void {
    this.#stopping?.abort();
  }

  async #runAll(): Promise<void> {
    const { signal } = (this.#stopping = new AbortController());
    this.#move("starting");
    this.#say("Starting…", "busy");
    await takeTurn(this);
    try {
      const { programs, pictures } = await this.#load();
      pictures.begin();
      this.#move("running");
      for (const [index, data] of programs.entries()) {
        if (signal.aborted) break;
        this.#say(`Running ${index + 1} of ${programs.length}: ${pictures.names[index] ?? ""}…`, "busy");
        pictures.start();
        const fault = await this.#runOne(data, signal, (event) => pictures.add(event));
        pictures.end(fault);
      }
      pictures.finish();
      this.#tell(pictures, signal.aborted);
    } catch (fault) {
      this.#say(fault instanceof Error ? fault.message : String(fault), "bad");
    }
    this.#move("ended");
  }

  /** Runs one program; gives what is to be said of it where it did not end well. */
  async #runOne(
    data: ExampleData,
    signal: AbortSignal,
    onEvent: (event: RunEvent) => void,
  ): Promise<string | undefined> {
    let lasted = 0;
    try {
      const engine = await unlessStopped(this.#boot(data), signal);
      if (engine === undefined) return "stopped";
      const told = (event: RunEvent) => {
        lasted = event.at;
        onEvent(event);
      };
      const outcome = await engine.run(data.program, {
        onEvent: told,
        signal,
        ...(data.limits && { limits: data.limits }),
      });
      if (outcome.kind === "exited" && outcome.exitCode === 0) return undefined;
      if (outcome.kind === "stopped") return "stopped";
      const limits = { ...defaultLimits, ...data.limits };
      const { sentence } = describeOutcome(outcome, { lasted, engine: engine.name, limits });
      return sentence.charAt(0).toLowerCase() + sentence.slice(1);
    } catch (fault) {
      await afterFault(fault);
      return `the engine failed: ${fault instanceof Error ? fault.message : String(fault)}`;
    }
  }

  async #boot(data: ExampleData): Promise<Engine> {
    const engine = await this.engineFactory(data);
    await engine.boot();
    return engine;
  }

  #tell({ runs }: ComparedPictures, stopped: boolean): void {
    const failed = runs.filter(({ fault }) => fault !== undefined);
    const well = runs.length - failed.length;
    const all = this.#models.length;
    if (stopped) this.#say(`Stopped: ${well} of ${all} ran here to their end.`, "quiet");
    else if (failed.length === 0) this.#say(`All ${all} ran here, one after the other.`, "good");
    else {
      const why = failed.map(({ name, fault }) => `${name}: ${fault ?? ""}`).join("; ");
      this.#say(`${well} of ${all} ran here to their end. ${why}`, "bad");
    }
  }

  #load(): Promise<Loaded> {
    this.#loaded ??= this.#fetchAll().catch((fault: unknown) => {
      this.#loaded = undefined;
      throw fault;
    });
    return this.#loaded;
  }

  async #fetchAll(): Promise<Loaded> {
    try {
      const [{ ComparedPictures }, ...programs] = await Promise.all([
        import("./compared-pictures.ts"),
        ...this.#models.map((model) => fetchExample(model.dataset["program"] ?? "")),
      ]);
      const recorded = programs.map(({ recording }) => recording?.events ?? []);
      return { programs, pictures: new ComparedPictures(this, recorded) };
    } catch {
      throw new Error("The programs could not be fetched. Check the connection and press Run again.");
    }
  }

  get #models(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(".model")];
  }

  #say(sentence: string, tone: StatusTone): void {
    const status = this.querySelector("run-status");
    if (status instanceof RunStatus) status.show(sentence, tone);
  }

  #move(state: RunState): void {
    this.dataset["state"] = state;
    const controls = this.querySelector("run-controls");
    if (controls instanceof RunControls) controls.show(state);
  }
}
