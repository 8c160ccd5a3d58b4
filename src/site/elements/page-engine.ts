// The engines of a page, which come when a run is likely: before that, a page carries nothing of them.
import type { Engine } from "#program/engine.ts";
import type { ExampleData } from "./example-data.ts";
import type * as PageEngines from "./page-engines.ts";

/** What is said where the code of an engine does not come. */
export const engineNotFetched =
  "The code of the engine could not be fetched. Check the connection and press Run again.";

let engines: Promise<typeof PageEngines> | undefined;

/** pageEngine gives the engine that is to run an example in this page, and tells it what the build has made of its files. */
export async function pageEngine(data: ExampleData): Promise<Engine> {
  engines ??= import("./page-engines.ts").catch(() => {
    engines = undefined;
    throw new Error(engineNotFetched);
  });
  return (await engines).engineFor(data);
}

/** afterFault makes the page ready for another run after its engine has thrown. */
export async function afterFault(fault: unknown): Promise<void> {
  await (await engines?.catch(() => undefined))?.afterFault(fault);
}
