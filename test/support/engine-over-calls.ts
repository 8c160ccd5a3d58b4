import type { Abilities, BootPhase, Engine, Watcher } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { StrippedSources } from "#engines/embedded/embedded-engine.ts";
import type { EnginePageApi } from "./engine-page/engine-page.ts";

/** The way to a page that holds an engine, in whatever browser it is open. */
export interface EngineCalls {
  call<Name extends keyof EnginePageApi>(
    name: Name,
    ...given: Parameters<EnginePageApi[Name]>
  ): Promise<Awaited<ReturnType<EnginePageApi[Name]>>>;
  /** Who takes the events of a run, by its number. */
  readonly takers: Map<number, (events: readonly RunEvent[]) => void>;
  readonly isClosed: () => boolean;
}

let lastRun = 0;

/** An engine over calls is the engine of another page, as an Engine. */
export class EngineOverCalls implements Engine {
  readonly name: "embedded" | "webcontainer";
  readonly abilities: Abilities;
  readonly #calls: EngineCalls;
  readonly #made: Promise<void>;

  constructor(
    calls: EngineCalls,
    abilities: Abilities,
    stripped: StrippedSources,
    execArgv: readonly string[],
    name: EngineOverCalls["name"] = "embedded",
  ) {
    this.name = name;
    this.#calls = calls;
    this.abilities = abilities;
    this.#made = calls.call("makeEngine", [...stripped], execArgv);
  }

  async boot(onPhase: (phase: BootPhase) => void = () => {}): Promise<void> {
    await this.#made;
    for (const phase of await this.#calls.call("boot")) onPhase(phase as BootPhase);
  }

  async run(program: Program, watcher: Watcher): Promise<Outcome> {
    await this.#made;
    lastRun += 1;
    const run = lastRun;
    const { takers } = this.#calls;
    takers.set(run, (events) => {
      for (const event of events) watcher.onEvent(event);
    });
    const abort = (): void => void this.#calls.call("abort", run);
    const running = this.#calls.call("run", run, program, watcher.limits ?? undefined);
    if (watcher.signal?.aborted === true) abort();
    else watcher.signal?.addEventListener("abort", abort, { once: true });
    try {
      return await running;
    } finally {
      watcher.signal?.removeEventListener("abort", abort);
      takers.delete(run);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#calls.isClosed()) await this.#calls.call("dispose");
  }
}
