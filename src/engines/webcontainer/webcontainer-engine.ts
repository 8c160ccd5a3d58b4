// Real Node in the page: the hosted WebContainer, which is asked for nothing before a reader has chosen this engine.
import { bootFault } from "./boot-faults.ts";
import { ContainerBoot, type BootPatience } from "./boot-container.ts";
import type { Container, Command } from "./container.ts";
import type { OpenClient } from "./import-client.ts";
import { InstallShelf } from "./install-packages.ts";
import { plainFiles, type StripSettings } from "./plain-files.ts";
import { webContainerAbilities } from "./webcontainer-abilities.ts";
import { runInContainer, type RunPatience } from "./run-in-container.ts";
import type { BootPhase, Engine, Watcher } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { packageFiles } from "#program/packages.ts";
import type { Program } from "#program/program.ts";

/** What a WebContainer engine is made of. */
export interface WebContainerSettings extends Partial<StripSettings> {
  /** How the service's client is obtained: `openInCarrier`, or `importClient` where the page's own policy lets the service in. */
  readonly openClient: OpenClient;
  /** The key of this site, where whoever deploys it has one. */
  readonly clientId?: string;
  /** The address of the service. */
  readonly service?: string;
  readonly patience?: Partial<BootPatience & RunPatience>;
}

const defaultService = "https://stackblitz.com";
const defaultPatience = { boot: 45_000, silence: 15_000, kill: 2000, life: 10_000 };

/** The WebContainer engine runs programs on the Node of a WebContainer, watched by the probe. There is one container for all runs. */
export class WebContainerEngine implements Engine {
  readonly name = "webcontainer";
  readonly abilities = webContainerAbilities;
  readonly #settings: WebContainerSettings;
  readonly #service: string;
  readonly #patience: BootPatience & RunPatience;
  #boot: ContainerBoot | undefined;
  #shelf: { readonly of: Container; readonly installs: InstallShelf } | undefined;
  #cleaning: Promise<void> = Promise.resolve();
  #runs = 0;
  #stopRun: (() => void) | undefined;

  constructor(settings: WebContainerSettings) {
    this.#settings = settings;
    this.#service = new URL(settings.service ?? defaultService).origin;
    this.#patience = { ...defaultPatience, ...settings.patience };
  }

  /** The version of the container's Node, once it has booted. */
  async nodeVersion(): Promise<string> {
    return (await this.#container()).version.join(".");
  }

  async boot(onPhase: (phase: BootPhase) => void = () => {}): Promise<void> {
    await this.#container(onPhase);
    onPhase("ready");
  }

  async run(program: Program, watcher: Watcher): Promise<Outcome> {
    if (this.#stopRun !== undefined) {
      throw new Error("Expected one run at a time: the WebContainer engine is running a program.");
    }
    const stop = new AbortController();
    const passOn = (): void => stop.abort();
    this.#stopRun = passOn;
    watcher.signal?.addEventListener("abort", passOn, { once: true });
    if (watcher.signal?.aborted === true) passOn();
    try {
      return await this.#runAlone(program, { ...watcher, signal: stop.signal });
    } finally {
      watcher.signal?.removeEventListener("abort", passOn);
      this.#stopRun = undefined;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopRun?.();
    const boot = this.#boot;
    this.#boot = undefined;
    boot?.close();
    await this.#cleaning.catch(() => {});
  }

  async #runAlone(program: Program, watcher: Watcher & { readonly signal: AbortSignal }): Promise<Outcome> {
    const stopped = new Promise<undefined>((resolve) => {
      if (watcher.signal.aborted) resolve(undefined);
      watcher.signal.addEventListener("abort", () => resolve(undefined), { once: true });
    });
    const preparing = this.#prepare(program, watcher);
    const prepared = await Promise.race([preparing, stopped]);
    if (prepared === undefined || watcher.signal.aborted) {
      // What is half prepared is let come to its end before the next run.
      this.#cleaning = preparing.then(
        () => {},
        () => {},
      );
      return { kind: "stopped" };
    }
    if ("diagnostics" in prepared) return { kind: "rejected", diagnostics: prepared.diagnostics };
    const { container, folder, check } = prepared;
    const { outcome, cleaned } = await runInContainer(container, program, { folder, check }, watcher, this.#patience);
    this.#cleaning = cleaned;
    return outcome;
  }

  /** Brings a program's files into the container, and what they need. */
  async #prepare(
    program: Program,
    { signal, onPreparing = () => {} }: Watcher & { readonly signal: AbortSignal },
  ): Promise<{ container: Container; folder: string; check: string[] } | Extract<Outcome, { kind: "rejected" }>> {
    await this.#cleaning.catch(() => {});
    const container = await this.#container();
    let { files } = program;
    if (!container.stripsTypes) {
      const { stripped = new Map<string, string>(), strip } = this.#settings;
      const plain = await plainFiles(files, { stripped, ...(strip && { strip }) });
      if (plain.kind === "rejected") return plain;
      files = plain.javaScript;
    }
    if (this.#shelf?.of !== container) this.#shelf = { of: container, installs: new InstallShelf(container) };
    const endWith = (npm: Command): void => {
      if (signal.aborted) npm.kill();
      signal.addEventListener("abort", () => npm.kill(), { once: true });
    };
    const installed = await this.#shelf.installs.install(program, onPreparing, endWith);
    if ("fault" in installed) return { kind: "rejected", diagnostics: [installed.fault] };
    this.#runs += 1;
    const folder = `${installed.folder === "" ? "" : `${installed.folder}/`}run-${this.#runs}`;
    await container.write(folder, packageFiles({ ...program, files }));
    return { container, folder, check: Object.keys(files).filter((path) => /\.[cm]?[jt]s$/.test(path)) };
  }

  /** The one container; a new one where the last is gone. */
  async #container(onPhase: (phase: BootPhase) => void = () => {}): Promise<Container> {
    if (this.#boot === undefined || this.#boot.isGivenUp) {
      if (!globalThis.crossOriginIsolated) throw bootFault("not-isolated", this.#service);
      if (typeof SharedArrayBuffer === "undefined") throw bootFault("no-shared-memory", this.#service);
      if (!navigator.onLine) throw bootFault("offline", this.#service);
      const { openClient, clientId } = this.#settings;
      const [service, patience] = [this.#service, this.#patience];
      this.#boot = new ContainerBoot({ openClient, service, patience, ...(clientId !== undefined && { clientId }) });
    }
    const boot = this.#boot;
    const container = await boot.wait(onPhase);
    if (!container.isClosed) return container;
    if (this.#boot === boot) this.#boot = undefined;
    return this.#container(onPhase);
  }
}
