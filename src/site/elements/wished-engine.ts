// The engine that the reader wishes for, kept on this device and the same for every example.
import type { PageEngineName } from "#program/engine.ts";
import { keptEngineName } from "./has-kept.ts";

/** Where nothing may be kept, a wish holds as long as the page. */
let ofThisPage: PageEngineName | null = null;

/** The event that a document hears when the reader wishes for another engine. */
export const engineWished = "interleave-engine-wished";

/** wishedEngine is what the reader wished for last; null where they never did. */
export function wishedEngine(): PageEngineName | null {
  try {
    const kept = localStorage.getItem(keptEngineName);
    return kept === "embedded" || kept === "webcontainer" ? kept : ofThisPage;
  } catch {
    return ofThisPage;
  }
}

/** wishEngine keeps a wish and tells the document of it. */
export function wishEngine(engine: PageEngineName): void {
  ofThisPage = engine;
  try {
    localStorage.setItem(keptEngineName, engine);
  } catch {
    // Then it holds for this page.
  }
  document.dispatchEvent(new Event(engineWished));
}
