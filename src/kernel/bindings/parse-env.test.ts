import { parseEnv as nodes } from "node:util";
import { expect, test } from "vitest";
import { oneOf, seededRandom } from "#support/seeded-random.ts";
import { parseEnv } from "./parse-env.ts";

const parts = [
  "A",
  "B",
  "=",
  "=",
  "\n",
  "\n",
  " ",
  '"',
  "'",
  "`",
  "#",
  "export ",
  "x",
  "\\n",
  "\r\n",
  "\t",
  "val",
  "=v",
];

test("texts put together by chance are read as Node reads them", () => {
  const random = seededRandom(7);
  for (let count = 0; count < 20_000; count += 1) {
    const length = 1 + random(14);
    const text = Array.from({ length }, () => oneOf(random, parts)).join("");
    expect(parseEnv(text), JSON.stringify(text)).toEqual(nodes(text));
  }
});

test("what it gives has no prototype", () => {
  expect(Object.getPrototypeOf(parseEnv("A=1"))).toBeNull();
});
