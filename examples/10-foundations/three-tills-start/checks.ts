import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { total } from "./main.ts";
import { mostInFlight } from "./read-till.ts";

beforeEach(() => performance.clearMeasures());

test("total() gives the sum of the three tills", async () => {
  assert.equal(await total(), 250);
});

test("Each till is read once", async () => {
  await total();
  const spans = performance.getEntriesByType("measure");
  const tills = spans.map(({ name }) => name).sort();
  assert.deepEqual(tills, ["bar", "door", "front"]);
});

test("All three readings are under way at once", async () => {
  await total();
  assert.equal(mostInFlight, 3);
});
