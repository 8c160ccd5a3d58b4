// The bank of interview questions: all of it can be read, narrowed, and run.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readExample } from "#example/read-example.ts";
import { printedLines } from "#timeline/printed-lines.ts";
import { readInterview } from "../../src/site/build/interview.ts";
import { attributeOf, elementsOf, parsePage, textOf } from "../../src/site/build/search/page-text.ts";
import type { Deck } from "../../src/site/practice/deck.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const { questions } = readInterview(process.cwd());

const built = (path: string): string => readFileSync(new URL(`../../dist${path}`, import.meta.url), "utf8");

test("without JavaScript the whole bank reads: every question in the list, folded over its short answer, and led to its page", async () => {
  await using visit = await site.visit("/interview/", { javaScriptEnabled: false });
  const { page } = visit;
  const items = page.locator("question-list details");
  expect(await items.count()).toBe(questions.length);
  expect(await page.locator("question-list details[open]").count()).toBe(0);
  expect(await page.locator("question-list form").isVisible()).toBe(false);
  const links = await page
    .locator("question-list .whole a")
    .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  expect([...links].sort()).toEqual(questions.map(({ id }) => `/interview/${id}/`).sort());
  await items.first().locator("summary").click();
  expect(await items.first().locator(".text").isVisible()).toBe(true);
});

test("every question has a page with its answer in three depths, folded, and says to machines what it is", () => {
  for (const { id, level, answer } of questions) {
    const page = parsePage(built(`/interview/${id}/index.html`));
    const depths = elementsOf(page, (element) => attributeOf(element, "data-depth") !== undefined);
    const [short = depths[0], medium, deep] = depths;
    expect(depths.slice(0, 5).map((depth) => attributeOf(depth, "data-depth"))).toEqual([
      "short",
      "medium",
      "deep",
      "weak",
      "next",
    ]);
    expect(depths.some((depth) => attributeOf(depth, "open") !== undefined)).toBe(false);
    for (const [depth, text] of [
      [short, answer.short],
      [medium, answer.medium],
      [deep, answer.deep],
    ] as const) {
      const words = text.split(/\s+/).length;
      expect(depth && textOf(depth).split(/\s+/).length, id).toBeGreaterThan(words * 0.9);
    }
    const data = elementsOf(page, (element) => attributeOf(element, "type") === "application/ld+json");
    const [content] = data.flatMap(({ childNodes }) => childNodes);
    const quiz: unknown = JSON.parse(content !== undefined && "value" in content ? content.value : "null");
    expect(quiz).toMatchObject({ "@type": "Quiz", hasPart: { "@type": "Question", eduQuestionType: "Flashcard" } });
    expect(quiz).toMatchObject({ educationalLevel: expect.stringMatching(new RegExp(level, "i")) as string });
  }
});

test("the list is narrowed by level, type, topic and words, says how many are left, and keeps it in the address", async () => {
  await using visit = await site.visit("/interview/");
  const { page } = visit;
  const left = page.locator("question-list details:not([hidden])");
  const status = page.locator("question-list [role=status]");
  await page.getByLabel("Level").selectOption("senior");
  await page.getByLabel("Type").selectOption("debug");
  const wanted = questions.filter(({ level, type }) => level === "senior" && type === "debug");
  expect(await left.count()).toBe(wanted.length);
  expect(await status.innerText()).toBe(`${wanted.length} of ${questions.length} questions`);
  expect(new URL(page.url()).search).toBe("?level=senior&type=debug");

  await page.reload();
  expect(await left.count()).toBe(wanted.length);
  await page.getByLabel("Topic").selectOption("pools");
  await page.getByLabel("With the words").fill("vanish");
  expect(await left.locator("h3").allInnerTexts()).toEqual(["Jobs vanish when a worker dies"]);
  await page.getByLabel("With the words").fill("no such words");
  expect(await status.innerText()).toBe("No question is all of that. Take something back.");
  expect(await page.locator("question-list section:not([hidden])").count()).toBe(0);
  expect(visit.complaints).toEqual([]);
});

test("an address with values that are none narrows nothing", async () => {
  await using visit = await site.visit("/interview/?level=wizard&topic=%25&words=");
  expect(await visit.page.locator("question-list details:not([hidden])").count()).toBe(questions.length);
  expect(await visit.page.getByLabel("Level").inputValue()).toBe("");
  expect(visit.complaints).toEqual([]);
});

test("what a program prints is asked of its recording, after the program was read", async () => {
  const predicted = questions.filter(({ type }) => type === "predict");
  expect(predicted.length).toBeGreaterThan(10);
  await using visit = await site.visit("/interview/order-of-five-logs/");
  const { page } = visit;
  const { recording } = readExample("10-foundations/classic-module");
  const recorded = printedLines(recording.events).map(({ text }) => text);
  expect(await page.locator("article .excerpt code").first().innerText()).toContain("queueMicrotask");
  await page.getByRole("button", { name: "Check" }).click();
  expect(await page.locator("predict-output .verdict").innerText()).toContain(`of ${recorded.length}`);
  await page.getByRole("button", { name: "Show the answer" }).click();
  expect(await page.locator("predict-output output-console").innerText()).toContain(recorded.at(-1) ?? "nothing");
});

test("the program of a question runs on its page", async () => {
  await using visit = await site.visit("/interview/empty-results-array/");
  const { page } = visit;
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect
    .poll(() => page.locator("run-status").innerText(), { timeout: 30_000 })
    .toMatch(/^Exited with code 0 .* embedded/);
  expect(visit.complaints).toEqual([]);
});

test("the deck has every question once, by its number", async () => {
  const { cards } = (await (await fetch(`${site.origin}/interview/deck.json`)).json()) as Deck;
  expect(cards.map(({ number }) => number)).toEqual(questions.map(({ number }) => number));
  for (const { path } of cards.slice(0, 3)) expect((await fetch(site.origin + path)).status).toBe(200);
});
