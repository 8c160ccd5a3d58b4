// A browser that no driver speaks to: the page asks the server what to do, does it, and sends back what came of it.
import type { RunEvent } from "#program/run-event.ts";
import type { EnginePageApi } from "./engine-page.ts";

/** What the server wants done. */
export interface Ask {
  readonly id: number;
  readonly name: keyof EnginePageApi;
  readonly given: readonly unknown[];
}

/** What the page has to say. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly run: number; readonly events: readonly RunEvent[] };

/** answerAsks goes on until the page is left. */
export async function answerAsks(): Promise<never> {
  globalThis.takeEvents = (run, events) => post("/replies", { run, events });
  for (;;) {
    const asks = (await (await fetch("/asks", { method: "POST" })).json()) as readonly Ask[];
    for (const ask of asks) void answer(ask);
  }
}

async function answer({ id, name, given }: Ask): Promise<void> {
  const method = globalThis.enginePage[name] as (...all: readonly unknown[]) => unknown;
  try {
    await post("/replies", { id, result: (await method(...given)) ?? null });
  } catch (error) {
    await post("/replies", { id, error: error instanceof Error ? error.message : String(error) });
  }
}

async function post(path: string, reply: Reply): Promise<void> {
  await fetch(path, { method: "POST", body: JSON.stringify(reply) });
}
