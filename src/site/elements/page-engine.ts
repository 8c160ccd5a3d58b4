// One embedded engine serves every example of a page: its frame, its library and its standby guest are made once.
import type { Engine } from "#program/engine.ts";
import type { ExampleData } from "./example-data.ts";

/** JavaScript by the source it was stripped of; the engine looks here, so an example may come later than the engine. */
const stripped = new Map<string, string>();
let engine: Promise<Engine> | undefined;

/** pageEngine gives the page's engine, booted, and tells it what the build has made of this example's files. */
export function pageEngine(data: ExampleData): Promise<Engine> {
  for (const [path, javaScript] of Object.entries(data.stripped)) {
    stripped.set(data.program.files[path] ?? "", javaScript);
  }
  engine ??= makeEngine().catch((fault: unknown) => {
    engine = undefined;
    throw fault;
  });
  return engine;
}

/** forgetPageEngine disposes of the page's engine, after a fault of its own: the next run makes another. */
export async function forgetPageEngine(): Promise<void> {
  const made = await engine?.catch(() => undefined);
  engine = undefined;
  await made?.[Symbol.asyncDispose]();
}

async function makeEngine(): Promise<Engine> {
  const { EmbeddedEngine } = await import("#engines/embedded/embedded-engine.ts").catch(() => {
    throw new Error("The code of the engine could not be fetched. Check the connection and press Run again.");
  });
  const made = new EmbeddedEngine({ stripped });
  await made.boot();
  return made;
}
