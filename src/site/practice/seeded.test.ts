import fc from "fast-check";
import { expect, test } from "vitest";
import { drawsOf, newSeed, plainSeed, seedLength, shuffled } from "./seeded.ts";

test("a seed gives the same draws again, another seed others", () => {
  const some = (seed: string) => Array.from({ length: 20 }, drawsOf(seed));
  expect(some("k3f9zq")).toEqual(some("k3f9zq"));
  expect(some("k3f9zq")).not.toEqual(some("k3f9zr"));
  // These very numbers are a promise: an address that was sent gives the same questions in years.
  expect(Array.from({ length: 3 }, drawsOf("interleave")).map((number) => number.toFixed(6))).toEqual([
    "0.285879",
    "0.530029",
    "0.394021",
  ]);
});

test("draws lie from 0 up to 1 and spread evenly", () => {
  const draw = drawsOf("even");
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let count = 0; count < 10_000; count += 1) {
    const tenth = Math.floor(draw() * 10);
    tenths[tenth] = (tenths[tenth] ?? NaN) + 1;
  }
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("a shuffled list has the same things, and every place is as likely for each", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (things, seed) => {
      expect(shuffled(things, drawsOf(seed)).toSorted()).toEqual(things.toSorted());
    }),
  );
  const firsts = [0, 0, 0, 0];
  const draw = drawsOf("places");
  for (let count = 0; count < 4000; count += 1) {
    const [first = 0] = shuffled([0, 1, 2, 3], draw);
    firsts[first] = (firsts[first] ?? NaN) + 1;
  }
  for (const count of firsts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("a new seed is a plain one of six letters and digits", () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const made = newSeed(drawsOf(seed));
      expect(made).toMatch(/^[2-9a-z]{6}$/);
      expect(plainSeed(made)).toBe(made);
    }),
  );
});

test("a typed seed loses spaces, capital letters and what is too long; what is plain stays", () => {
  expect(plainSeed("  K3f9 ")).toBe("k3f9");
  expect(plainSeed("   ")).toBe("");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (typed) => {
      const plain = plainSeed(typed);
      expect(Array.from(plain).length).toBeLessThanOrEqual(seedLength);
      expect(plainSeed(plain)).toBe(plain);
    }),
  );
});
