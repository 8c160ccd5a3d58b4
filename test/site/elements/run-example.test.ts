import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { Browser } from "playwright-core";
import { openBrowser } from "#support/open-browser.ts";
import { engineAddress, exampleMarkup, openElementPage, type ElementPage } from "#support/element-page.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function open(markup = exampleMarkup("one")): Promise<ElementPage> {
  const opened = await openElementPage(browser, markup);
  onTestFinished(async () => {
    expect(opened.faults).toEqual([]);
    await opened[Symbol.asyncDispose]();
  });
  return opened;
}

/** A run that prints on both streams, has a thread that overlaps with main, and ends well. */
const shortRun = `window.play = async ({ onEvent }) => {
  onEvent({ at: 0, lane: "main", type: "lane-opened", role: "main", openedBy: null, label: "main.ts" });
  onEvent({ at: 1, lane: "main", type: "output", stream: "stdout", text: "one\\nha" });
  onEvent({ at: 2, lane: "thread-1", type: "lane-opened", role: "thread", openedBy: "main", label: "cook.ts" });
  onEvent({ at: 3, lane: "thread-1", type: "output", stream: "stderr", text: "careful\\n" });
  onEvent({ at: 4, lane: "main", type: "output", stream: "stdout", text: "lf <b>bold</b>\\n" });
  onEvent({ at: 9, lane: "main", type: "span-measured", label: "soup", from: 2, to: 9 });
  onEvent({ at: 9, lane: "thread-1", type: "span-measured", label: "rice", from: 3, to: 8 });
  onEvent({ at: 10, lane: "thread-1", type: "lane-closed", exitCode: 0 });
  onEvent({ at: 214, lane: "main", type: "lane-closed", exitCode: 0 });
  return { kind: "exited", exitCode: 0 };
}`;

/** A run that goes on until it is stopped, and then until it may end; it counts how often it was stopped. */
const endlessRun = `window.stops = 0; window.mayEnd = Promise.resolve(); window.play = ({ onEvent, signal }) => new Promise((resolve) => {
  onEvent({ at: 0, lane: "main", type: "lane-opened", role: "main", openedBy: null, label: "main.ts" });
  signal.addEventListener("abort", () => {
    window.stops += 1;
    onEvent({ at: 50, lane: "main", type: "lane-closed", exitCode: null });
    window.mayEnd.then(() => resolve({ kind: "stopped" }));
  });
})`;

test("no engine is asked for until the pointer or the focus comes near Run, and then once", async () => {
  const { page, requested } = await open();
  await page.mouse.move(5, 5);
  await page.getByRole("tab", { name: "cook.ts" }).click();
  expect(requested).not.toContain(engineAddress);
  await page.getByRole("button", { name: "Run" }).hover();
  await page.waitForFunction("window.engines?.length === 1");
  await page.evaluate(shortRun);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(requested.filter((address) => address === engineAddress)).toHaveLength(1);
  expect(await page.evaluate("window.engines.length")).toBe(1);
});

test("focus alone boots the engine", async () => {
  const { page, requested } = await open();
  await page.getByRole("button", { name: "Run" }).focus();
  await page.waitForFunction("window.engines?.length === 1");
  expect(requested).toContain(engineAddress);
});

test("a run fills the log, tells its end and draws its timeline with words and a table", async () => {
  const { page } = await open();
  await page.evaluate(shortRun);
  expect(await page.getByRole("log", { name: "Output" }).innerText()).toBe("recorded line");
  await page.getByRole("button", { name: "Run" }).click();
  const status = page.locator("run-status");
  await status.filter({ hasText: "Exited" }).waitFor();
  expect(await status.innerText()).toBe("Exited with code 0 in 214 ms · embedded engine");
  expect(await page.locator("[role=log] .line").allInnerTexts()).toEqual(["one", "half <b>bold</b>", "careful"]);
  expect(await page.locator("[role=log] .stderr").allInnerTexts()).toEqual(["careful"]);
  expect(await page.locator("run-timeline .here svg .bar").count()).toBe(2);
  expect(await page.locator("run-timeline .here .timeline-words").innerText()).toBe(
    "2 lanes in 214 ms: main and thread-1. main and thread-1 overlap: 2 at once, 1.7 on average.",
  );
  expect(await page.locator("run-timeline .here td").allTextContents()).toContain("soup");
  expect(await page.locator("run-timeline .recorded").count()).toBe(1);
});

test("a second run begins with an empty log and one timeline of its own", async () => {
  const { page } = await open();
  await page.evaluate(shortRun);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(await page.locator("[role=log] .line").count()).toBe(3);
  expect(await page.locator("run-timeline .here").count()).toBe(1);
});

test("Run becomes Stop, keeps the focus, and pressing Stop twice stops once", async () => {
  const { page } = await open();
  await page.evaluate(`${endlessRun}; window.mayEnd = new Promise((end) => { window.end = end; }); undefined`);
  await page.getByRole("button", { name: "Run" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Stop" }).waitFor();
  await page.locator("run-status").filter({ hasText: "Running…" }).waitFor();
  await page.keyboard.press("Enter");
  expect(await page.getByRole("button", { name: "Stopping…" }).getAttribute("aria-disabled")).toBe("true");
  await page.keyboard.press("Enter");
  await page.evaluate("window.end()");
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(await page.locator("run-status").innerText()).toBe("Stopped after 50 ms · embedded engine");
  expect(await page.evaluate("window.stops")).toBe(1);
  expect(await page.evaluate("document.activeElement.tagName")).toBe("BUTTON");
});

test("Stop while the engine is still starting ends the run at once", async () => {
  const { page } = await open();
  await page.evaluate(`window.slowBoot = new Promise(() => {}); window.play = () => { throw new Error("Ran.") }`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(await page.locator("run-status").innerText()).toBe("Stopped before the program began.");
});

test("an engine that cannot boot says why in one sentence, and another press tries again", async () => {
  const { page } = await open();
  await page.evaluate(`window.bootFault = "Expected a frame, but it was blocked.\\n  at secret.js:1:1"`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.locator("run-status").filter({ hasText: "failed" }).waitFor();
  expect(await page.locator("run-status").innerText()).toBe("The engine failed: Expected a frame, but it was blocked.");
  await page.evaluate(`delete window.bootFault; ${shortRun}`);
  await page.getByRole("button", { name: "Run again" }).click();
  await page.locator("run-status").filter({ hasText: "Exited with code 0" }).waitFor();
});

test("an engine that breaks in a run is let go, and the next run has a new one", async () => {
  const { page } = await open();
  await page.evaluate(`window.play = async () => { throw new Error("The frame went away.") }`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.locator("run-status").filter({ hasText: "The engine failed: The frame went away." }).waitFor();
  expect(await page.evaluate("window.engines.map((engine) => engine.disposed)")).toEqual([true]);
  await page.evaluate(shortRun);
  await page.getByRole("button", { name: "Run again" }).click();
  await page.locator("run-status").filter({ hasText: "Exited with code 0" }).waitFor();
});

test.each([
  [{ kind: "exited", exitCode: 3 }, "Exited with code 3 in 0 ms · embedded engine"],
  [{ kind: "over-limit", limit: "wallTime" }, "Ended after 30 s: the time limit · embedded engine"],
  [{ kind: "over-limit", limit: "lanes" }, "Ended: more than 64 lanes, the limit · embedded engine"],
])("%j is told", async (outcome, sentence) => {
  const { page } = await open();
  await page.evaluate(`window.play = async () => (${JSON.stringify(outcome)})`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(await page.locator("run-status").innerText()).toBe(sentence);
  expect(await page.getByRole("log").innerText()).toBe("Nothing was printed.");
});

test("a rejected program is told with file, line, column and Node's message, in the log too", async () => {
  const { page } = await open();
  const diagnostic = {
    file: "main.ts",
    line: 3,
    column: 7,
    message: "TypeScript enum is not supported",
    code: "ERR_X",
  };
  await page.evaluate(`window.play = async () => ({ kind: "rejected", diagnostics: [${JSON.stringify(diagnostic)}] })`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(await page.locator("run-status").innerText()).toContain(
    "Not started: main.ts:3:7 TypeScript enum is not supported",
  );
  expect(await page.getByRole("log").innerText()).toBe("main.ts:3:7 TypeScript enum is not supported [ERR_X]");
});

test("another example that is run stops the first, which says so, and takes its turn", async () => {
  const { page } = await open(exampleMarkup("one") + exampleMarkup("two"));
  const [one, two] = [page.locator("#one"), page.locator("#two")];
  await page.evaluate(endlessRun);
  await one.getByRole("button", { name: "Run" }).click();
  await one.locator("run-status").filter({ hasText: "Running…" }).waitFor();
  await two.getByRole("button", { name: "Run" }).click();
  await two.locator("run-status").filter({ hasText: "Running…" }).waitFor();
  expect(await one.locator("run-status").innerText()).toMatch(/^Stopped after/);
  await page.waitForFunction("window.engines.filter((engine) => !engine.disposed).length === 1");
  await two.getByRole("button", { name: "Stop" }).click();
  await two.getByRole("button", { name: "Run again" }).waitFor();
});

test("of 100,000 lines at once those in sight are in the page; all can be scrolled to", async () => {
  const { page } = await open();
  await page.evaluate(`window.play = async ({ onEvent }) => {
    for (let number = 1; number <= 100000; number += 1) {
      onEvent({ at: number / 1000, lane: "main", type: "output", stream: "stdout", text: "line " + number + "\\n" });
    }
    onEvent({ at: 101, lane: "main", type: "output-omitted", lines: 7 });
    return { kind: "exited", exitCode: 0 };
  }`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  const lines = page.locator("[role=log] .stdout");
  await expect.poll(() => lines.last().innerText()).toBe("line 100000");
  expect(await page.locator("[role=log] .note").innerText()).toBe(
    "7 further lines over the output limit: counted, not kept.",
  );
  expect(await lines.count()).toBeLessThan(200);
  await page.getByRole("log").evaluate((log) => (log.scrollTop = 0));
  await expect.poll(() => lines.first().innerText()).toBe("line 1");
  expect(await lines.count()).toBeLessThan(200);
  expect(await page.locator("run-timeline *").count()).toBeLessThan(4000);
});

test("lines that come in many frames are all there, and the last is followed", async () => {
  const { page } = await open();
  await page.evaluate(`window.play = async ({ onEvent }) => {
    for (let batch = 0; batch < 8; batch += 1) {
      for (let number = 0; number < 100; number += 1) {
        onEvent({ at: batch, lane: "main", type: "output", stream: "stdout", text: "line " + (batch * 100 + number) + "\\n" });
      }
      await new Promise(requestAnimationFrame);
    }
    return { kind: "exited", exitCode: 0 };
  }`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  await expect.poll(() => page.locator("[role=log] .stdout").last().innerText()).toBe("line 799");
});

test("one line of a megabyte is cut, and says by how much", async () => {
  const { page } = await open();
  await page.evaluate(`window.play = async ({ onEvent }) => {
    onEvent({ at: 0, lane: "main", type: "output", stream: "stdout", text: "x".repeat(1000000) + "\\n" });
    return { kind: "exited", exitCode: 0 };
  }`);
  await page.getByRole("button", { name: "Run" }).click();
  await page.getByRole("button", { name: "Run again" }).waitFor();
  expect(await page.getByRole("log").innerText()).toMatch(/^x{4000}… \(996,000 more characters\)$/);
});

test("file tabs show one file at a time and follow the arrow keys, Home and End", async () => {
  const { page } = await open();
  const shown = () => page.locator("code-tabs section:visible pre").allInnerTexts();
  const tab = (name: string) => page.getByRole("tab", { name });
  expect(await shown()).toEqual(["main"]);
  await tab("main.ts").focus();
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toEqual(["cook"]);
  expect(await tab("cook.ts").getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("End");
  expect(await shown()).toEqual(["pan"]);
  await page.keyboard.press("ArrowRight");
  expect(await shown()).toEqual(["main"]);
  await page.keyboard.press("ArrowLeft");
  expect(await shown()).toEqual(["pan"]);
  await page.keyboard.press("Home");
  expect(await page.evaluate("document.activeElement.textContent")).toBe("main.ts");
  expect(await page.getByRole("tabpanel", { name: "main.ts" }).count()).toBe(1);
});

test("an example without its program says what is missing", async () => {
  const { page } = await open(exampleMarkup("one").replace(/<script.*<\/script>/, ""));
  await page.getByRole("button", { name: "Run" }).click();
  await page.locator("run-status").filter({ hasText: "Expected the example's program in the page" }).waitFor();
});
