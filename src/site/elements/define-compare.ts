// A comparison stands complete in its page. What runs it is fetched when a run is likely.
import { defineElements } from "./define-elements.ts";
import { RunStatus } from "./run-status.ts";

/** defineCompare makes a page's comparisons ready to be run; calling it again is harmless. */
export function defineCompare(): void {
  defineElements();
  for (const comparison of document.querySelectorAll("compare-models:not([data-ready])")) {
    comparison.toggleAttribute("data-ready", true);
    // A failure of the first is nobody's news: the run that is asked for will try again and tell.
    comparison.addEventListener("near", () => void load().catch(() => undefined));
    comparison.addEventListener("run", () => void runFirst(comparison));
  }
}

async function load(): Promise<void> {
  const { CompareModels } = await import("./compare-models.ts");
  if (customElements.get("compare-models") === undefined) customElements.define("compare-models", CompareModels);
}

/** The first press counts, also where it comes before what it is for. */
async function runFirst(comparison: Element): Promise<void> {
  if (customElements.get("compare-models") !== undefined) return;
  try {
    await load();
    await (comparison as Element & { run(): Promise<void> }).run();
  } catch {
    const status = comparison.querySelector("run-status");
    if (!(status instanceof RunStatus)) return;
    status.show(
      "The code that runs this could not be fetched. Check the connection and press Run all here again.",
      "bad",
    );
  }
}
