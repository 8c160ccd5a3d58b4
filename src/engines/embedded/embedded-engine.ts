import type { LibraryFacts } from "#kernel/library-facts.ts";
import type { GuestProgram } from "#kernel/wire.ts";
import type { BootPhase, Engine, Watcher } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { noInstall } from "#program/packages.ts";
import type { Program } from "#program/program.ts";
import { chunksFor, type Served } from "./chunks-for.ts";
import { embeddedAbilities } from "./embedded-abilities.ts";
import { FrameLink } from "./frame-link.ts";
import { kernelAddress, kernelText } from "./kernel-texts.ts";
import { RunInFrame } from "./run-in-frame.ts";

/** JavaScript by the TypeScript that it was made of at build time: what is not here is stripped in the frame. */
export type StrippedSources = ReadonlyMap<string, string>;

const laterChunks = ["more", "measure"];
/** Without shared memory a guest cannot wait for a part that nobody foresaw: what is required now and then comes first. */
const firstChunks = ["core", "threads", ...(typeof SharedArrayBuffer === "undefined" ? laterChunks : [])];

/** The embedded engine runs programs in the page: Node's own library on our kernel, in a frame that can reach nothing. */
export class EmbeddedEngine implements Engine {
  readonly name = "embedded";
  readonly abilities = embeddedAbilities(typeof SharedArrayBuffer !== "undefined");
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
    const refusal = noInstall(program);
    if (refusal !== undefined) return { kind: "rejected", diagnostics: [refusal] };
    this.#running = true;
    const stopped = whenAborted(watcher.signal);
    try {
      const prepared = this.#prepare(program);
      const ready = this.#ready(prepared);
      ready.catch(() => {});
      const link = await Promise.race([ready, stopped.promise]);
      if (link === undefined || watcher.signal?.aborted === true) return { kind: "stopped" };
      this.#runs += 1;
      return await new RunInFrame(link, this.#runs, watcher).start(prepared, watcher.signal, (name) => {
        void this.#fetchAsked(link, name);
      });
    } finally {
      stopped.forget();
      this.#running = false;
      // What the library requires only now and then is there from the second run on, without a wait.
      if (this.#link !== undefined) void this.#makeReady();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const link = await this.#link?.catch(() => undefined);
    this.#link = undefined;
    link?.close();
  }

  /** Makes ready for the next run: where the frame had to be given up, a new one is opened. */
  async #makeReady(): Promise<void> {
    try {
      await this.#addMissing(await this.#linked(), laterChunks);
    } catch {
      // The next run tries again, and tells.
    }
  }

  /** The frame with all that a program needs in it. */
  async #ready(program: GuestProgram): Promise<FrameLink> {
    const link = await this.#linked();
    await this.#addChunks(link, program);
    return link;
  }

  /** The frame; a new one where the last is gone. */
  async #linked(onPhase: (phase: BootPhase) => void = () => {}): Promise<FrameLink> {
    const opening = (this.#link ??= this.#open(onPhase));
    const forget = (): void => {
      if (this.#link === opening) this.#link = undefined;
    };
    try {
      const link = await opening;
      if (!link.closed) return link;
    } catch (error) {
      forget();
      throw error;
    }
    forget();
    return this.#linked(onPhase);
  }

  async #open(onPhase: (phase: BootPhase) => void): Promise<FrameLink> {
    onPhase("downloading");
    // The frame opens while the library comes.
    const opening = FrameLink.open(kernelText("frame.txt"), kernelAddress("carrier.html"));
    const library = Promise.all(["guest.js", "library-facts.json", ...firstChunks.map(chunkFile)].map(kernelText));
    const [link, [guest = "", facts = "", ...texts]] = await Promise.all([opening, library]).catch(
      async (error: unknown) => {
        await opening.then((opened) => opened.close()).catch(() => {});
        throw error;
      },
    );
    onPhase("starting");
    const chunks = Object.fromEntries(firstChunks.map((name, at) => [name, texts[at] ?? ""]));
    const sources = [...this.#stripped.keys()];
    await link.ask({ type: "load", guest, facts, chunks, sources }, "loaded").catch((error: unknown) => {
      link.close();
      throw error;
    });
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
    await this.#addMissing(link, [...chunksFor(program, this.#served, this.abilities.sharedMemory)]);
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
}

/** Waits for a signal to be aborted, until it is told to forget it. */
function whenAborted(signal: Watcher["signal"]): { readonly promise: Promise<undefined>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const abort = (): void => {
    resolve(undefined);
  };
  if (signal?.aborted === true) abort();
  signal?.addEventListener("abort", abort, { once: true });
  return { promise, forget: () => signal?.removeEventListener("abort", abort) };
}

/** Chunks of the library lie beside the kernel's own later scripts. */
function chunkFile(name: string): string {
  return name.startsWith("kernel-") ? `${name}.js` : `library-${name}.js`;
}
