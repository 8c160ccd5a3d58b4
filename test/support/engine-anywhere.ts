// The embedded engine in a browser that no driver speaks to: the page asks this process what to run.
import type { IncomingMessage, ServerResponse } from "node:http";
import { rm } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { embeddedAbilities } from "#engines/embedded/embedded-abilities.ts";
import type { Engine } from "#program/engine.ts";
import type { RunEvent } from "#program/run-event.ts";
import { isolationHeaders } from "../../src/site/build/hosts/headers.ts";
import { serveFolder } from "../../tools/serve-folder.ts";
import { buildEnginePage } from "./embedded-in-browser.ts";
import { type EngineCalls, EngineOverCalls } from "./engine-over-calls.ts";
import type { Ask, Reply } from "./engine-page/answer-asks.ts";
import type { EnginePageApi } from "./engine-page/engine-page.ts";

/** A page that is served and waits for a browser to open it. */
export interface AwaitedPage extends AsyncDisposable {
  /** The address to open. */
  readonly address: string;
  /** Resolves when a browser has opened it, with what it offers; rejects when none has within the milliseconds. */
  opened(patience: number): Promise<ReturnType<EnginePageApi["about"]>>;
  engine(): Promise<Engine>;
}

/** awaitEnginePage builds the engine's page, serves it with isolation headers, and waits. */
export async function awaitEnginePage(): Promise<AwaitedPage> {
  const folder = await buildEnginePage();
  const asks = new AskQueue();
  const served = await serveFolder(folder, 0, (request, response) => asks.takes(request, response));
  let about: Promise<ReturnType<EnginePageApi["about"]>> | undefined;
  return {
    address: `${served.origin}/?asks`,
    opened(patience) {
      about ??= asks.call("about");
      return within(patience, about);
    },
    async engine() {
      about ??= asks.call("about");
      const { sharedMemory } = await about;
      const abilities = embeddedAbilities(sharedMemory);
      return new EngineOverCalls(asks, abilities, new Map(), []);
    },
    async [Symbol.asyncDispose]() {
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function within<Value>(patience: number, value: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Expected the browser to open the page within ${patience / 1000} s.`));
    }, patience);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the page is asked to do, until it comes for it, and who waits for its reply. */
class AskQueue implements EngineCalls {
  readonly takers = new Map<number, (events: readonly RunEvent[]) => void>();
  readonly isClosed = (): boolean => false;
  readonly #pending = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #asks: Ask[] = [];
  #asked = 0;
  #waiting: ServerResponse | undefined;

  call<Name extends keyof EnginePageApi>(
    name: Name,
    ...given: Parameters<EnginePageApi[Name]>
  ): Promise<Awaited<ReturnType<EnginePageApi[Name]>>> {
    this.#asked += 1;
    const id = this.#asked;
    this.#asks.push({ id, name, given });
    this.#hand();
    return new Promise((resolve, reject) => this.#pending.set(id, { resolve, reject }));
  }

  takes(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== "POST") return false;
    if (request.url === "/asks") {
      this.#waiting = response;
      this.#hand();
      return true;
    }
    if (request.url !== "/replies") return false;
    void text(request).then((body) => {
      this.#hear(JSON.parse(body) as Reply);
      response.writeHead(204, isolationHeaders).end();
    });
    return true;
  }

  #hand(): void {
    if (this.#waiting === undefined || this.#asks.length === 0) return;
    this.#waiting.writeHead(200, { ...isolationHeaders, "Content-Type": "application/json" });
    this.#waiting.end(JSON.stringify(this.#asks));
    this.#asks = [];
    this.#waiting = undefined;
  }

  #hear(reply: Reply): void {
    if ("events" in reply) {
      this.takers.get(reply.run)?.(reply.events);
      return;
    }
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if ("error" in reply) pending?.reject(new Error(reply.error));
    else pending?.resolve(reply.result as never);
  }
}
