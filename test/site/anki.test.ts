// The deck for Anki as the build leaves it: it is read as Anki's manual says, and compared with the site's own deck.
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { readAnkiFile } from "#support/read-anki-file.ts";
import type { Deck } from "../../src/site/practice/deck.ts";
import { useBuiltSite } from "./built-site.ts";

const site = useBuiltSite();
const textOf = async (path: string): Promise<string> => (await fetch(site.origin + path)).text();

test("it has a note for every card, in their order, each known by the card's number", async () => {
  const { cards } = JSON.parse(await textOf("/interview/deck.json")) as Deck;
  const { records } = readAnkiFile(await textOf("/interleave-anki.txt"));
  expect(cards.length).toBeGreaterThanOrEqual(80);
  expect(records.map(([guid]) => guid)).toEqual(cards.map(({ number }) => `interleave-${number}`));
  for (const [at, record] of records.entries()) {
    expect(record).toHaveLength(4);
    const { level, type, topics } = cards[at] ?? { topics: [] };
    const tags = [`level::${level}`, `type::${type}`, ...topics.map((topic) => `topic::${topic.replaceAll(" ", "-")}`)];
    expect(record[3]).toBe(tags.map((tag) => `interleave::${tag}`).join(" "));
  }
});

test("each side is markup without a fault, says something, and needs nothing from elsewhere", async () => {
  const { cards } = JSON.parse(await textOf("/interview/deck.json")) as Deck;
  const { records } = readAnkiFile(await textOf("/interleave-anki.txt"));
  for (const [at, [guid, front = "", back = ""]] of records.entries()) {
    const faults: string[] = [];
    for (const side of [front, back]) {
      parseFragment(side, { onParseError: ({ code }) => faults.push(code) });
      expect(side.length).toBeGreaterThan(40);
    }
    expect(faults, guid).toEqual([]);
    expect(/<(script|img|link|iframe|run-example)|\son\w+=|src=|\[sound:/i.exec(front + back), guid).toBeNull();
    const { type } = cards[at] ?? {};
    expect(front.includes("<pre"), guid).toBe(type === "predict" || type === "debug" || type === "coding");
    expect(back.includes("<pre"), guid).toBe(type === "predict" || type === "coding");
  }
});

test("the page of the bank hands it out", async () => {
  await using visit = await site.visit("/interview/");
  const [download] = await Promise.all([
    visit.page.waitForEvent("download"),
    visit.page.getByRole("link", { name: "Deck for Anki" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("interleave-anki.txt");
  expect(visit.complaints).toEqual([]);
});
