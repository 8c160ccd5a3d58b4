import { expect, test } from "vitest";
import { stretchesOf } from "./search-index.ts";

test("an excerpt is taken apart into what was found and what is around it", () => {
  expect(stretchesOf("one <mark>lane</mark> is a &lt;thread&gt; &amp; <mark>lanes</mark>")).toEqual([
    { text: "one ", found: false },
    { text: "lane", found: true },
    { text: " is a <thread> & ", found: false },
    { text: "lanes", found: true },
  ]);
});

test("unknown entities stay as they are, and nothing stays nothing", () => {
  expect(stretchesOf("a &nbsp; b")).toEqual([{ text: "a &nbsp; b", found: false }]);
  expect(stretchesOf("")).toEqual([]);
});
