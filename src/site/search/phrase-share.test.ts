import { expect, test } from "vitest";
import { phraseShare, raritiesOf } from "./phrase-share.ts";

const phrases = [
  [
    ["worker", "thread"],
    ["stop", "worker"],
  ],
  [["worker", "pool"]],
  ...Array.from({ length: 20 }, () => [["worker"]]),
];
const rarityOf = raritiesOf(phrases);

test("a phrase that says the same shares all, one that says nothing of it nothing, and the best phrase counts", () => {
  expect(phraseShare(phrases[0] ?? [], ["worker", "thread"], rarityOf)).toBeCloseTo(1);
  expect(phraseShare(phrases[0] ?? [], ["cluster"], rarityOf)).toBe(0);
  expect(phraseShare(phrases[0] ?? [], ["stop", "worker"], rarityOf)).toBeCloseTo(1);
  expect(phraseShare([], ["stop"], rarityOf)).toBe(0);
  expect(phraseShare([["stop"]], [], rarityOf)).toBe(0);
});

test("a rare word in common is more than a common one", () => {
  const rare = phraseShare([["worker", "pool"]], ["pool", "size"], rarityOf);
  const common = phraseShare([["worker", "pool"]], ["worker", "size"], rarityOf);
  expect(rare).toBeGreaterThan(common);
});
