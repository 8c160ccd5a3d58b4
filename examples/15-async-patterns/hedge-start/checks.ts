import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { hedge } from "./main.ts";

const timeout = 2000;

test(
  "A quick first attempt is the only one",
  { timeout },
  async () => {
    let attempts = 0;
    const answer = await hedge(
      async () => `attempt ${++attempts}`,
      20,
    );
    assert.equal(answer, "attempt 1");
    await wait(60);
    assert.equal(attempts, 1);
  },
);

test("A slow first attempt is overtaken", { timeout }, async () => {
  const { attempt } = slowThenQuick();
  assert.equal(await hedge(attempt, 10), "quick");
});

test("The slower attempt is aborted", { timeout }, async () => {
  const { attempt, signals } = slowThenQuick();
  await hedge(attempt, 10);
  assert.equal(signals[0]?.aborted, true);
});

test(
  "After a failure the second answer counts",
  { timeout },
  async () => {
    let attempts = 0;
    const answer = await hedge(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("no luck");
      return "better luck";
    }, 10);
    assert.equal(answer, "better luck");
  },
);

/** The first attempt waits until it is aborted. */
function slowThenQuick() {
  const signals: AbortSignal[] = [];
  const attempt = async (signal: AbortSignal) => {
    signals.push(signal);
    if (signals.length > 1) return "quick";
    await wait(500, undefined, { signal });
    return "slow";
  };
  return { attempt, signals };
}
