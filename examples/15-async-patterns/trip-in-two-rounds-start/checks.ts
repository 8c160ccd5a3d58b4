import assert from "node:assert/strict";
import { test } from "node:test";
import { questions, rounds } from "./desk.ts";
import { planTrip } from "./main.ts";

test("planTrip() says the train, the hotel and the weather", async () => {
  const trip = "train to Porto, hotel in Porto below 200, rain";
  assert.equal(await planTrip("Bo"), trip);
});

test("Each of the five questions is asked once", async () => {
  const before = questions;
  await planTrip("Bo");
  assert.equal(questions - before, 5);
});

test("The five questions take two rounds", async () => {
  const before = rounds;
  await planTrip("Bo");
  assert.equal(rounds - before, 2);
});
