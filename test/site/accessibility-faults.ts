import type { AxeResults } from "axe-core";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe takes down in detail of what it found: only violations. It looks at as much, and does less about it. */
const options = { iframes: false, resultTypes: ["violations"] } as const;

/**
 * accessibilityFaults looks over a page, or what a selector finds in it, with axe-core, and gives a line for each violation.
 * Frames are left out. It rejects where axe found next to nothing to look at.
 */
export async function accessibilityFaults(page: Page, within = "html"): Promise<string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(axe.source);
  const run = `axe.run(document.querySelector(${JSON.stringify(within)}), ${JSON.stringify(options)})`;
  const { passes, violations } = await page.evaluate<AxeResults>(run);
  if (passes.length < 5)
    throw new Error(`Expected something to look over in ${within}, but only ${passes.length} rules applied.`);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} (${node.target.join(" ")}) ${node.failureSummary ?? ""}`),
  );
}
