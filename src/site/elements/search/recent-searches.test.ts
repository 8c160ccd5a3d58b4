import { expect, test } from "vitest";
import { RecentSearches, recentSearchesName } from "./recent-searches.ts";

function storeOf(kept: string | null = null): Storage {
  const values = new Map(kept === null ? [] : [[recentSearchesName, kept]]);
  return {
    getItem: (name: string) => values.get(name) ?? null,
    setItem: (name: string, value: string) => void values.set(name, value),
    removeItem: (name: string) => void values.delete(name),
  } as Storage;
}

test("the last six are kept, the newest first and each once", () => {
  const store = storeOf();
  const recent = new RecentSearches(() => store);
  for (const query of ["a", "b", "c", "d", " a ", "", "e", "f", "g"]) recent.keep(query);
  expect(recent.read()).toEqual(["g", "f", "e", "a", "d", "c"]);
  recent.forget();
  expect(new RecentSearches(() => store).read()).toEqual([]);
});

test.each(["nonsense", '{"a":1}', "[1,null]"])("kept as %s, there are none, and keeping goes on", (kept) => {
  const recent = new RecentSearches(() => storeOf(kept));
  expect(recent.read()).toEqual([]);
});

test("where the browser forbids storage, there are none and nothing fails", () => {
  const recent = new RecentSearches(() => {
    throw new DOMException("forbidden", "SecurityError");
  });
  recent.keep("x");
  recent.forget();
  expect(recent.read()).toEqual([]);
});
