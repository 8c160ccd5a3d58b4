import type { BootPhase } from "#program/engine.ts";
import { bootFault, faultOf } from "./boot-faults.ts";
import { BootWatch } from "./boot-watch.ts";
import { Container } from "./container.ts";
import type { ContainerClient, OpenClient } from "./import-client.ts";
import { isWithin } from "./within.ts";

/** How long a reader waits, in milliseconds. */
export interface BootPatience {
  /** For a boot. It goes on when that time is over. */
  readonly boot: number;
  /** For the first word of a service whose frame has loaded something. */
  readonly silence: number;
}

/** What a boot needs. */
export interface BootSettings {
  readonly openClient: OpenClient;
  readonly clientId?: string;
  readonly service: string;
  readonly patience: BootPatience;
}

/** Keys are for the whole of a client, and there may be several boots of it. */
const keyed = new WeakSet<object>();

/** A container boot is one boot of the WebContainer, which several may wait for. */
export class ContainerBoot {
  readonly #settings: BootSettings;
  readonly #listeners = new Set<(phase: BootPhase) => void>();
  readonly #silent = Promise.withResolvers<void>();
  readonly #closed = Promise.withResolvers<never>();
  readonly #done: Promise<Container>;
  #phase: BootPhase = "downloading";
  #client: ContainerClient | undefined;
  #isGivenUp = false;

  constructor(settings: BootSettings) {
    this.#settings = settings;
    this.#done = this.#boot();
    this.#done.catch(() => {});
    this.#closed.promise.catch(() => {});
  }

  /** True when nothing more can come of it. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  /** The container, once there is one. Throws a boot fault; after one that says that time is up, it may be called again. */
  async wait(onPhase: (phase: BootPhase) => void): Promise<Container> {
    const { patience, service } = this.#settings;
    onPhase(this.#phase);
    this.#listeners.add(onPhase);
    const isSilent = this.#silent.promise.then(() => undefined);
    const waiting = Promise.race([this.#done, isSilent, this.#closed.promise]);
    try {
      if (!(await isWithin(waiting, patience.boot))) throw bootFault("timed-out", service);
      const container = await waiting;
      if (container !== undefined) return container;
    } finally {
      this.#listeners.delete(onPhase);
    }
    this.close();
    throw bootFault((await this.#isOffline()) ? "offline" : "blocked", service);
  }

  /** Gives the boot up, and takes away what there is of it. */
  close(): void {
    this.#isGivenUp = true;
    this.#closed.reject(new Error("Expected the WebContainer to start, but the engine was closed meanwhile."));
    this.#client?.close();
    this.#done.then(
      (container) => container.close(),
      () => {},
    );
  }

  async #boot(): Promise<Container> {
    const { openClient, clientId, service, patience } = this.#settings;
    let watch: BootWatch | undefined;
    try {
      const client = await openClient();
      this.#client = client;
      watch = new BootWatch(client.window, service, patience.silence);
      void watch.spoke.then(() => this.#enter("starting"));
      void watch.silent.then(this.#silent.resolve);
      if (clientId !== undefined && !keyed.has(client.configureAPIKey)) {
        keyed.add(client.configureAPIKey);
        client.configureAPIKey(clientId);
      }
      const instance = await client.WebContainer.boot({ coep: "require-corp" });
      this.#enter("starting");
      return await Container.of(client, instance);
    } catch (error) {
      this.#isGivenUp = true;
      this.#client?.close();
      throw faultOf(error, service, watch?.warnings ?? []);
    } finally {
      watch?.end();
    }
  }

  #enter(phase: BootPhase): void {
    if (this.#phase === phase) return;
    this.#phase = phase;
    for (const listener of this.#listeners) listener(phase);
  }

  /** Where not even this site can be reached, it is not the service that is kept away. */
  async #isOffline(): Promise<boolean> {
    if (!navigator.onLine) return true;
    const own = fetch(location.href, { method: "HEAD", cache: "no-store" });
    return !(await isWithin(own, this.#settings.patience.silence));
  }
}
