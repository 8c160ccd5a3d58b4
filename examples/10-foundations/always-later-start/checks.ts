import assert from "node:assert/strict";
import { test } from "node:test";
import { getPage } from "./get-page.ts";

test("A new page comes after the call has returned", async () => {
  assert.deepEqual(await orderOf("new"), ["returned", "page new"]);
});

test("A known page comes after the call has returned", async () => {
  await orderOf("known");
  assert.deepEqual(await orderOf("known"), [
    "returned",
    "page known",
  ]);
});

test("A known page comes before the loop goes on", async () => {
  await orderOf("near");
  let turns = 0;
  setImmediate(() => (turns += 1));
  setTimeout(() => (turns += 1), 0);
  await orderOf("near");
  assert.equal(turns, 0);
});

test("Each call is answered once, in order", async () => {
  await orderOf("one");
  await orderOf("two");
  const answers: string[] = [];
  for (const name of ["one", "two", "one"]) {
    getPage(name, (text) => answers.push(text));
  }
  await new Promise((done) => setTimeout(done, 60));
  assert.deepEqual(answers, ["page one", "page two", "page one"]);
});

/** Asks for a page, and notes when the call returns. */
function orderOf(name: string) {
  return new Promise<string[]>((done) => {
    const order: string[] = [];
    const note = (what: string) => {
      order.push(what);
      if (order.length === 2) done(order);
    };
    getPage(name, note);
    note("returned");
  });
}
