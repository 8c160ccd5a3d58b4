import fc from "fast-check";
import { expect, test } from "vitest";
import { levels } from "../../practice/deck.ts";
import { plainSeed } from "../../practice/seeded.ts";
import { takenIn, wishIn, withTaken, withWish } from "./interview-address.ts";

const here = "https://example.org/interview/mock/";
const otherwise = { level: "mid" as const, minutes: 30, seed: "drawn" };

test("what is asked for comes back from its address", () => {
  const seeds = fc
    .string()
    .map(plainSeed)
    .filter((seed) => seed !== "");
  const wishes = fc.record({
    level: fc.constantFrom(...levels),
    minutes: fc.integer({ min: 5, max: 120 }),
    seed: seeds,
  });
  fc.assert(fc.property(wishes, (wish) => void expect(wishIn(withWish(here, wish), otherwise)).toEqual(wish)));
});

test.each([
  ["", otherwise],
  ["?level=wizard&minutes=many&seed=%20", otherwise],
  ["?minutes=1", { ...otherwise, minutes: 5 }],
  ["?minutes=999", { ...otherwise, minutes: 120 }],
  ["?minutes=-10", otherwise],
  ["?level=staff&seed=%20AbC%20", { ...otherwise, level: "staff", seed: "abc" }],
])("%s asks for", (search, wish) => {
  expect(wishIn(here + search, otherwise)).toEqual(wish);
});

test("a summary has an address of its own, and what else stands in one stays", () => {
  const address = withTaken(`${here}?level=mid&minutes=30&seed=a&search=locks#top`, "an id");
  expect(address).toBe(`${here}?search=locks&interview=an+id#top`);
  expect(takenIn(address)).toBe("an id");
  expect(takenIn(withWish(address, otherwise))).toBeNull();
});
