import assert from "node:assert/strict";
import { readFile } from "node:fs";
import { test } from "node:test";
import { nextTurn } from "./next-turn.ts";

test("From a timer, the check phase has come by", async () => {
  assert.equal(await seenFrom(inTimer, "check"), true);
});

test("From an immediate, the timers have come by", async () => {
  assert.equal(await seenFrom(inCheck, "timers"), true);
});

test("From an immediate, the next check phase has come by", async () => {
  assert.equal(await seenFrom(inCheck, "check"), true);
});

test("From an I/O callback, the timers have come by", async () => {
  assert.equal(await seenFrom(inPoll, "timers"), true);
});

test("It waits for two turns at most", async () => {
  let turns = 0;
  let counting = setImmediate(function count() {
    turns += 1;
    counting = setImmediate(count);
  });
  await nextTurn();
  clearImmediate(counting);
  assert.ok(turns >= 1, "The loop has not turned");
  assert.ok(turns <= 2, `The loop has turned ${turns} times`);
});

/** Whether a phase came by while nextTurn() was waited for. */
function seenFrom(
  enter: (callback: () => void) => void,
  phase: string,
) {
  return new Promise<boolean>((tell) => {
    enter(() => {
      let seen = false;
      const see = () => (seen = true);
      if (phase === "check") setImmediate(see);
      else due(see);
      void nextTurn().then(() => tell(seen));
      compute(); // a timer of 0 ms is due in this turn
    });
  });
}

/** Asks for a timer, and computes until it is due. */
function due(callback: () => void) {
  setTimeout(callback, 0);
  compute();
}

function compute() {
  const start = performance.now();
  while (performance.now() - start < 5);
}

function inTimer(callback: () => void) {
  setTimeout(callback, 0);
}

function inCheck(callback: () => void) {
  setImmediate(callback);
}

function inPoll(callback: () => void) {
  readFile(import.meta.filename, callback);
}
