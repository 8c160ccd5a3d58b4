// Every example of a page says how its engine compares with Node, in the words for what was measured.
import { expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { readFidelity } from "#example/read-fidelity.ts";
import { fidelityWords } from "../../src/site/components/fidelity-words.ts";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();

test("every example has the badge of what was measured of it, also without JavaScript", async () => {
  await using visit = await site.visit(runningLesson, { javaScriptEnabled: false });
  const examples = await visit.page.locator("run-example[data-example]").all();
  expect(examples.length).toBeGreaterThan(0);
  for (const element of examples) {
    const example = readExample((await element.getAttribute("data-example")) ?? "");
    const fidelity = readFidelity(example)?.engines.embedded;
    if (fidelity === undefined) throw new Error(`Expected ${example.id} to be measured: run npm run fidelity.`);
    const { badge, why } = fidelityWords(fidelity, example.order);
    const details = element.locator(".fidelity");
    expect(await details.locator("summary").textContent()).toBe(badge);
    expect(await details.locator("p").textContent()).toBe(why);
  }
});

test("the words for each kind are different, and name what is missing", () => {
  const kinds = ["same", "timing-only", "order-differs", "not-possible"] as const;
  const words = kinds.map((is) => fidelityWords({ is, runs: 8, others: 3, missing: ["childProcesses"] }, "any"));
  expect(new Set(words.map(({ badge }) => badge)).size).toBe(kinds.length);
  expect(words[2]?.why).toContain("3 times in another order");
  expect(words[3]?.why).toContain("needs child processes");
});
