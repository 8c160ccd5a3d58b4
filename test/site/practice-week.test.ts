// A week of practice, by a clock that is set: what is due on each day is what the journal says.
import { expect, test } from "vitest";
import { daysIn } from "../../src/site/practice/days.ts";
import { dueCards } from "../../src/site/practice/due-cards.ts";
import type { Entry } from "../../src/site/practice/entry.ts";
import { standingsOf } from "../../src/site/practice/standings.ts";
import { useBuiltSite } from "./built-site.ts";
import { cardsOf, countsOf, elsewhere, gradeByKey, keepsEntries, keptBy, openCards, phaseOf } from "./practice-page.ts";

const site = useBuiltSite();

test("a week of twenty cards has the due counts of the fold", async () => {
  const timezoneId = "Europe/Zurich";
  await using visit = await site.visit(elsewhere, { timezoneId });
  const { page } = visit;
  const cards = (await cardsOf(page)).slice(0, 20);
  await page.route("**/interview/deck.json", (route) => route.fulfill({ json: { cards } }));
  const dayOf = daysIn(timezoneId);
  const expected = (entries: readonly Entry[], now: number) => {
    const { due, learning, waiting, fresh } = dueCards({ cards, standings: standingsOf(entries), now, dayOf });
    return { due: due.length, learning: learning.length + waiting, new: fresh.length };
  };

  let now = Date.UTC(2026, 10, 2, 18);
  await page.clock.install({ time: now });
  await page.clock.pauseAt(now + 1000);
  now += 1000;
  let reviews = 0;
  const asked: number[] = [];
  for (let day = 0; day < 7; day += 1) {
    await openCards(page);
    expect(await countsOf(page), `day ${day}, at its start`).toEqual(expected((await keptBy(page)).entries, now));
    let askedToday = 0;
    // Some answers are forgotten, so that cards are learned again.
    for (let pause = 0; pause < 12; pause += 1) {
      while ((await phaseOf(page, "asked", "resting")) === "asked") {
        reviews += 1;
        askedToday += 1;
        await gradeByKey(page, reviews % 7 === 0 ? 1 : 3);
      }
      const entries = await keepsEntries(page, reviews);
      expect(await countsOf(page), `day ${day}, pause ${pause}`).toEqual(expected(entries, now));
      if ((await countsOf(page)).learning === 0) break;
      await page.clock.runFor(5 * 60_000);
      now += 5 * 60_000;
    }
    asked.push(askedToday);
    const tomorrow = Date.UTC(2026, 10, 3 + day, 18, 0, 1);
    await page.clock.runFor(tomorrow - now);
    now = tomorrow;
  }
  const entries = await keepsEntries(page, reviews);
  expect(new Set(entries.map((entry) => entry.kind === "review" && entry.card)).size).toBe(20);
  // Ten are begun on each of the first two days, and asked twice at least.
  expect(asked[0]).toBeGreaterThanOrEqual(20);
  expect(asked[1]).toBeGreaterThanOrEqual(20);
  expect(reviews).toBeGreaterThan(50);
  expect(visit.complaints).toEqual([]);
}, 240_000);
