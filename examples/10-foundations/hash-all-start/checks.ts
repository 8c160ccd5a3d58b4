import assert from "node:assert/strict";
import { test } from "node:test";
import { countTurns } from "./count-turns.ts";
import { hashAll } from "./main.ts";
import { slowHash } from "./slow-hash.ts";

const texts = ["one", "two", "three", "four", "five", "six"];

test("hashAll() gives the hashes in the order of the texts", async () => {
  assert.deepEqual(await hashAll(texts), texts.map(slowHash));
});

test("The event loop turns between any two texts", async () => {
  const turns = await countTurns(() => hashAll(texts));
  const least = texts.length - 1;
  assert.ok(turns >= least, `It turned ${turns} times.`);
});
