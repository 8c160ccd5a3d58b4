import { describe, expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { programOf } from "#program/program.ts";
import { printedLines } from "#timeline/printed-lines.ts";
import { accessibilityFaults } from "./accessibility-faults.ts";
import { runningLesson } from "./built-pages.ts";
import { useBuiltSite } from "./built-site.ts";
import { linkTo, playground, PlaygroundPage } from "./playground-page.ts";

const site = useBuiltSite();
const first = readExample("90-playground/two-workers");
const endless = 'console.log("on its way"); for (;;) {}';

describe("the program it begins with", () => {
  test("runs as it was recorded, without the type stripper", async () => {
    await using visit = await site.visit(playground);
    const desk = new PlaygroundPage(visit.page);
    await desk.shows(first.program.files["main.ts"] ?? "");
    await desk.run.click();
    expect(await desk.printed()).toEqual(printedLines(first.recording.events).map(({ text }) => text));
    expect(await visit.page.locator("run-timeline .here svg .lane").count()).toBeGreaterThanOrEqual(3);
    expect(visit.requests.filter((url) => /library-types/.test(url))).toEqual([]);
    expect(visit.requests.filter((url) => !url.startsWith(`${site.origin}/`))).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test("is on the page without JavaScript, with what the page needs", async () => {
    await using visit = await site.visit(playground, { javaScriptEnabled: false });
    expect(await visit.page.locator(".needs").innerText()).toMatch(/needs JavaScript.*node examples\/90-playground/s);
    expect(await visit.page.locator("pre code").allInnerTexts()).toHaveLength(2);
    for (const button of await visit.page.locator("program-playground button").all()) {
      expect(await button.isVisible()).toBe(false);
    }
  });

  test("can be reached from the home page, and every example can be opened beside it", async () => {
    await using visit = await site.visit("/");
    expect(await visit.page.getByRole("link", { name: "Open the playground" }).getAttribute("href")).toBe(playground);
    await visit.page.goto(site.origin + runningLesson);
    expect(await visit.page.locator(`nav a[href="${playground}"]`).count()).toBeGreaterThan(0);
    const example = visit.page.locator("run-example").first();
    const { files } = readExample((await example.getAttribute("data-example")) ?? "").program;
    await example.getByRole("link", { name: "Open in the playground" }).click();
    const desk = new PlaygroundPage(visit.page);
    await desk.shows(files["main.ts"] ?? "");
    expect(await visit.page.getByRole("tab").count()).toBe(Object.keys(files).length);
    expect(await desk.notice.innerText()).toContain("This program came from a link.");
  });
});

describe("what the reader writes", () => {
  test("runs by Control and Enter, types and all", async () => {
    await using visit = await site.visit(playground);
    const desk = new PlaygroundPage(visit.page);
    await desk.write(
      'const words: string[] = ["mine", `${1 + 1}`];\nconsole.log(words.join(" "));\nconsole.error("careful");',
    );
    await visit.page.keyboard.press("Control+Enter");
    expect(await desk.printed()).toEqual(["mine 2", "careful"]);
    await desk.said(/^Exited with code 0/);
    expect(visit.complaints).toEqual([]);
  });

  test("in several files starts where the reader says, with arguments and environment", async () => {
    await using visit = await site.visit(await linkTo("export const word = 'other';"));
    const { page } = visit;
    const desk = new PlaygroundPage(page);
    await desk.button("Add a file").click();
    await page.getByLabel("Name of the new file").fill("parts/begin.ts");
    await page.keyboard.press("Enter");
    await desk.write(
      'import { word } from "../main.ts";\nconsole.log(word, process.argv.slice(2), process.env["DISH"]);',
      "parts/begin.ts",
    );
    await desk.button("Start with this file").click();
    expect(await page.getByRole("tab", { selected: true }).innerText()).toMatch(/parts\/begin\.ts\s+start/);
    await page.getByText("Arguments and environment").click();
    await page.getByLabel("Arguments, one on each line").fill("a b\n--hot\n");
    await page.getByLabel("Environment, KEY=value on each line").fill("DISH=soup of the day");
    await desk.run.click();
    expect(await desk.printed()).toEqual(["other [ 'a b', '--hot' ] soup of the day"]);
  });

  test("that does not parse is told with its place, and mended it runs", async () => {
    await using visit = await site.visit(playground);
    const desk = new PlaygroundPage(visit.page);
    await desk.write("console.log(1;\n)");
    await desk.run.click();
    await desk.said(/main\.ts:1/);
    await desk.write("console.log(1)");
    await desk.run.click();
    expect(await desk.printed()).toEqual(["1"]);
  });

  test("is renamed, removed and brought back", async () => {
    await using visit = await site.visit(playground);
    const { page } = visit;
    const desk = new PlaygroundPage(page);
    await desk.tab("worker.ts").click();
    await desk.button("Rename").click();
    const name = page.getByLabel("New name of worker.ts");
    for (const [typed, sentence] of [
      ["main.ts", "Expected a new name, but there is a file “main.ts” already."],
      ["../up.ts", "Expected a path inside of the program, without . and .., but it is “../up.ts”."],
      ["", "Expected a file name, but it is empty."],
    ] as const) {
      await name.fill(typed);
      await page.keyboard.press("Enter");
      expect(await page.getByRole("alert").innerText()).toBe(sentence);
    }
    await name.fill("thread.ts");
    await page.keyboard.press("Enter");
    await desk.tab("main.ts").click();
    await desk.button("Remove").click();
    expect(await page.getByRole("tab").allInnerTexts()).toEqual(["thread.ts"]);
    expect(await desk.button("Remove").isVisible()).toBe(false);
    await desk.button("Undo").click();
    await desk.shows(first.program.files["main.ts"] ?? "");
    expect(await page.getByRole("tab").count()).toBe(2);
    await desk.button("Add a file").click();
    await page.keyboard.press("Escape");
    expect(await page.locator("file-name-form").isVisible()).toBe(false);
    expect(await page.getByRole("tab").count()).toBe(2);
  });

  test("can be typed where the editor cannot be loaded", async () => {
    await using visit = await site.visit("/");
    const { page } = visit;
    await page.route(/highlighted-surface/, (route) => route.abort());
    await page.goto(site.origin + playground);
    const desk = new PlaygroundPage(page);
    const field = page.getByRole("textbox", { name: "Source of main.ts" });
    expect(await field.evaluate((element) => element.tagName)).toBe("TEXTAREA");
    await field.fill('console.log("plain");');
    await page.keyboard.press("Control+Enter");
    expect(await desk.printed()).toEqual(["plain"]);
    await field.press("Tab");
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(false);
  });
});

describe("Stop", () => {
  test("ends a program that never ends by itself, once for two presses, and Run begins anew", async () => {
    await using visit = await site.visit(await linkTo(endless));
    const desk = new PlaygroundPage(visit.page);
    for (const _ of ["first", "second"]) {
      await desk.run.click();
      await expect.poll(() => desk.output.innerText(), { timeout: 30_000 }).toBe("on its way");
      await desk.stop.dblclick();
      await desk.said(/^Stopped/);
      // The second press may come when the button is Run again.
      await desk.run.dispatchEvent("click", { detail: 2 });
      await desk.said(/^Stopped/);
    }
    await desk.write('console.log("over")');
    await desk.run.click();
    expect(await desk.printed()).toEqual(["over"]);
    expect(visit.complaints).toEqual([]);
  });

  test("does not wait for the type stripper that is still coming", async () => {
    await using visit = await site.visit(await linkTo("console.log(1 as number)"));
    const desk = new PlaygroundPage(visit.page);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await visit.page.route(/library-types/, async (route) => {
      await held;
      await route.continue();
    });
    await desk.run.click();
    await desk.said(/^Starting… .*type stripper: 0\.9 MB/);
    await desk.stop.click();
    await desk.said(/^Stopped/);
    release();
    await desk.run.click();
    expect(await desk.printed()).toEqual(["1"]);
  });
});

test("the keyboard reaches everything and is held nowhere", async () => {
  await using visit = await site.visit(playground);
  const { page } = visit;
  const desk = new PlaygroundPage(page);
  await desk.tab("main.ts").focus();
  await page.keyboard.press("ArrowRight");
  await desk.shows(first.program.files["worker.ts"] ?? "", "worker.ts");
  expect(await desk.tab("worker.ts").evaluate((element) => element === document.activeElement)).toBe(true);
  await desk.editor("worker.ts").focus();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Tab");
  await desk.shows(`  ${first.program.files["worker.ts"] ?? ""}`, "worker.ts");
  await page.keyboard.press("Control+z");
  await desk.shows(first.program.files["worker.ts"] ?? "", "worker.ts");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Rename");
  const reached = new Set<string>();
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press("Tab");
    reached.add((await page.evaluate(() => document.activeElement?.textContent?.trim())) ?? "");
  }
  expect([...reached]).toEqual(expect.arrayContaining(["Remove", "Arguments and environment", "Run", "Copy link"]));
});

test.each(["light", "dark"] as const)("axe finds nothing in any state: %s", async (colorScheme) => {
  const program = programOf({ "main.ts": 'console.error("no")', "b.ts": "" }, { args: ["a"], env: { B: "c" } });
  await using visit = await site.visit(await linkTo(program), { colorScheme, viewport: { width: 360, height: 800 } });
  const { page } = visit;
  const desk = new PlaygroundPage(page);
  await page.getByLabel("Environment, KEY=value on each line").fill("none");
  await desk.run.click();
  await desk.printed();
  await desk.button("Remove").click();
  await desk.button("Add a file").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("/up.ts");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "absolute" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(await accessibilityFaults(page)).toEqual([]);
});
