import type { LibraryFacts } from "#kernel/library-facts.ts";
import type { FrameToPage, GuestProgram } from "#kernel/wire.ts";
import type { Abilities, BootPhase, Engine, Watcher } from "#program/engine.ts";
import { EventGate } from "#program/event-gate.ts";
import type { EndingLimit, Outcome } from "#program/outcome.ts";
import type { Program } from "#program/program.ts";
import { chunksFor, type Served } from "./chunks-for.ts";
import { FactSorter } from "./fact-sorter.ts";
import { FrameLink } from "./frame-link.ts";
import { kernelText } from "./kernel-texts.ts";

/** JavaScript by the TypeScript that it was made of at build time: what is not here is stripped in the frame. */
export type StrippedSources = ReadonlyMap<string, string>;

const firstChunks = ["core", "threads"];
const laterChunks = ["more"];

/** The embedded engine runs programs in the page: Node's own library on our kernel, in a frame that can reach nothing. */
export class EmbeddedEngine implements Engine {
  readonly name = "embedded";
  readonly abilities: Abilities = {
    threads: true,
    sharedMemory: typeof SharedArrayBuffer !== "undefined",
    childProcesses: false,
    separateStderr: true,
    edits: true,
  };
  readonly #stripped: StrippedSources;
  readonly #execArgv: readonly string[];
  readonly #chunks = new Set<string>();
  #served: Served = { modules: {}, globals: {} };
  #link: Promise<FrameLink> | undefined;
  #runs = 0;
  #running = false;

  /** `execArgv` are options of Node's own command line, for suites: no program and no address of a page can set them. */
  constructor({
    stripped = new Map(),
    execArgv = [],
  }: { readonly stripped?: StrippedSources; readonly execArgv?: readonly string[] } = {}) {
    this.#stripped = stripped;
    this.#execArgv = execArgv;
  }

  async boot(onPhase: (phase: BootPhase) => void = () => {}): Promise<void> {
    await this.#linked(onPhase);
    onPhase("ready");
  }

  async run(program: Program, watcher: Watcher): Promise<Outcome> {
    if (this.#running) throw new Error("Expected one run at a time: the embedded engine is running a program.");
    this.#running = true;
    try {
      const link = await this.#linked();
      const prepared = this.#prepare(program);
      // A large part may take its time, which a stop does not wait for.
      await Promise.race([this.#addChunks(link, prepared), abortOf(watcher.signal)]);
      if (watcher.signal?.aborted === true) return { kind: "stopped" };
      return await this.#runOn(link, prepared, watcher);
    } finally {
      this.#running = false;
      // What the library requires only now and then is there from the second run on, without a wait.
      void this.#link?.then((link) => this.#addMissing(link, laterChunks)).catch(() => {});
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const link = await this.#link?.catch(() => undefined);
    this.#link = undefined;
    link?.close();
  }

  #linked(onPhase: (phase: BootPhase) => void = () => {}): Promise<FrameLink> {
    this.#link ??= this.#open(onPhase).catch((error: unknown) => {
      this.#link = undefined;
      throw error;
    });
    return this.#link;
  }

  async #open(onPhase: (phase: BootPhase) => void): Promise<FrameLink> {
    onPhase("downloading");
    // The frame opens while the library comes.
    const opening = kernelText("frame.txt").then((text) => FrameLink.open(text));
    const library = Promise.all(["guest.js", "library-facts.json", ...firstChunks.map(chunkFile)].map(kernelText));
    const [link, [guest = "", facts = "", ...texts]] = await Promise.all([opening, library]).catch(
      async (error: unknown) => {
        await opening.then((opened) => opened.close()).catch(() => {});
        throw error;
      },
    );
    onPhase("starting");
    const chunks = Object.fromEntries(firstChunks.map((name, at) => [name, texts[at] ?? ""]));
    await link.ask({ type: "load", guest, facts, chunks }, "loaded");
    this.#chunks.clear();
    for (const name of firstChunks) this.#chunks.add(name);
    const { served, servedGlobals } = JSON.parse(facts) as LibraryFacts;
    this.#served = { modules: served, globals: servedGlobals };
    return link;
  }

  #prepare(program: Program): GuestProgram {
    const stripped = Object.entries(program.files).flatMap(([path, source]) => {
      const javaScript = this.#stripped.get(source);
      return javaScript === undefined ? [] : [[path, javaScript] as const];
    });
    return { ...program, stripped: Object.fromEntries(stripped), execArgv: this.#execArgv };
  }

  /** Sees to it that the frame has the parts of the library that this program needs beyond the first ones. */
  async #addChunks(link: FrameLink, program: GuestProgram): Promise<void> {
    await this.#addMissing(link, [...chunksFor(program, this.#served)]);
  }

  async #addMissing(link: FrameLink, names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => !this.#chunks.has(name));
    if (missing.length === 0) return;
    const texts = await Promise.all(missing.map((name) => kernelText(chunkFile(name))));
    link.send({ type: "add-chunks", chunks: Object.fromEntries(missing.map((name, at) => [name, texts[at] ?? ""])) });
    for (const name of missing) this.#chunks.add(name);
  }

  /** A guest sleeps until it has what it asked for, or hears that it cannot be had. */
  async #fetchAsked(link: FrameLink, name: string): Promise<void> {
    try {
      await this.#addMissing(link, [name]);
    } catch {
      link.send({ type: "add-chunks", chunks: { [name]: "" } });
    }
  }

  async #runOn(link: FrameLink, program: GuestProgram, watcher: Watcher): Promise<Outcome> {
    this.#runs += 1;
    const run = this.#runs;
    const gate = new EventGate(watcher.onEvent, watcher.limits);
    const sorter = new FactSorter(({ at, lane, happening }) => {
      const limit = gate.tell(at, lane, happening);
      if (limit !== undefined) end(limit);
    });
    let over: EndingLimit | undefined;
    const stop = (): void => {
      link.send({ type: "stop", run });
    };
    const end = (limit: EndingLimit): void => {
      over ??= limit;
      stop();
    };
    watcher.signal?.addEventListener("abort", stop, { once: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<Outcome>((resolve, reject) => {
        link.onMessage = (message) => {
          if (message.type === "need-script") void this.#fetchAsked(link, message.name);
          if (!("run" in message) || message.run !== run) return;
          if (message.type === "told") {
            // The clock of the limit starts when the program does.
            timer ??= setTimeout(end, gate.limits.wallTime, "wallTime");
            sorter.take(message.facts);
            return;
          }
          // Nothing may wait past the end of the run, however it came.
          sorter.flush();
          if (message.type === "failed") reject(new Error(message.message));
          else resolve(outcomeOf(message, over, gate));
        };
        link.send({ type: "start", run, program, limits: gate.limits });
      });
    } finally {
      clearTimeout(timer);
      watcher.signal?.removeEventListener("abort", stop);
    }
  }
}

/** Settles when the signal is aborted. */
function abortOf(signal: Watcher["signal"]): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) resolve();
    else signal?.addEventListener("abort", resolve, { once: true });
  });
}

type Ending = Extract<FrameToPage, { type: "exited" | "rejected" | "over-limit" | "stopped" }>;

function outcomeOf(message: FrameToPage, over: EndingLimit | undefined, gate: EventGate): Outcome {
  const ending = message as Ending;
  switch (ending.type) {
    case "rejected":
      // A program that does not parse is found out when its main lane is already open.
      gate.end(0, null);
      return { kind: "rejected", diagnostics: ending.diagnostics };
    case "exited":
      gate.end(ending.at, ending.exitCode);
      return { kind: "exited", exitCode: ending.exitCode };
    case "over-limit":
      gate.end(ending.at, null);
      return { kind: "over-limit", limit: ending.limit };
    case "stopped":
      gate.end(ending.at, null);
      return over === undefined ? { kind: "stopped" } : { kind: "over-limit", limit: over };
  }
}

/** Chunks of the library lie beside the kernel's own later scripts. */
function chunkFile(name: string): string {
  return name.startsWith("kernel-") ? `${name}.js` : `library-${name}.js`;
}
