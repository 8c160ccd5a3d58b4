// The page about engines: its table is what the suites have written down, and its check tells the truth about a host.
import { expect, test } from "vitest";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { readFidelity } from "#example/read-fidelity.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const soon = { timeout: 60_000, interval: 50 };

test("the table has every example, and says of each what its file says, without a script", async () => {
  await using visit = await site.visit("/engines/", { javaScriptEnabled: false });
  const rows = visit.page.locator(".truth tbody tr");
  const said = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector("code")?.textContent ?? "",
      [...row.querySelectorAll("td")].map((cell) => cell.dataset["is"] ?? ""),
    ]),
  );
  const known = listExamples().map((id) => {
    const file = readFidelity(readExample(id));
    const measured = [
      file?.engines.embedded,
      file?.browsers?.firefox,
      file?.browsers?.webkit,
      file?.engines.webcontainer,
    ];
    return [id, measured.map((fidelity) => fidelity?.is ?? "not-measured")];
  });
  expect(said).toEqual(known);
});

test("the check of a browser runs a program with a thread, and everything works here", async () => {
  await using visit = await site.visit("/engines/");
  const { page } = visit;
  await page.getByRole("button", { name: "Check this browser" }).click();
  await expect
    .poll(() => page.locator("engine-check > [role=status]").textContent(), soon)
    .toContain("Done: everything");
  const engine = page.locator('[data-finding="This page’s engine"]');
  expect(await engine.getAttribute("data-verdict")).toBe("yes");
  expect(await engine.textContent()).toContain("threads answer and share memory");
});

test("a file that came otherwise than built, and one without a header, are named", async () => {
  await using visit = await site.visit("/engines/", { serviceWorkers: "block" });
  const { page } = visit;
  await page.route("**/favicon.svg", (route) => route.fulfill({ contentType: "image/svg+xml", body: "<svg/>" }));
  await page.getByRole("button", { name: "Check every file" }).click();
  const found = page.locator('[data-finding="Files"]');
  await found.waitFor({ timeout: 60_000 });
  expect(await found.getAttribute("data-verdict")).toBe("no");
  expect(await found.textContent()).toContain("favicon.svg came otherwise than built");
  expect(await found.textContent()).toContain("favicon.svg came without Cross-Origin-Embedder-Policy");
});
