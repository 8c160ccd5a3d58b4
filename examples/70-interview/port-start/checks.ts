import assert from "node:assert/strict";
import { once } from "node:events";
import { after, test } from "node:test";
import {
  MessageChannel,
  type MessagePort,
} from "node:worker_threads";
import { connect } from "./connect.ts";

const timeout = 2000;
const ends: MessagePort[] = [];

after(() => {
  for (const end of ends) end.close();
});

test("A question has an answer", { timeout }, async () => {
  const { ask, next, end } = setUp();
  const asking = ask("soup");
  const { id, value } = await next();
  assert.equal(value, "soup");
  end.postMessage({ id, value: "hot" });
  assert.equal(await asking, "hot");
});

test("Answers may come in any order", { timeout }, async () => {
  const { ask, next, end } = setUp();
  const both = [ask("roast"), ask("soup")];
  const [first, second] = [await next(), await next()];
  end.postMessage({ id: second.id, value: "hot" });
  end.postMessage({ id: first.id, value: "brown" });
  assert.deepEqual(await Promise.all(both), ["brown", "hot"]);
});

test("No value is an answer, too", { timeout }, async () => {
  const { ask, next, end } = setUp();
  const both = [ask("salt"), ask("pepper")];
  end.postMessage({ id: (await next()).id, value: 0 });
  end.postMessage({ id: (await next()).id, value: undefined });
  assert.deepEqual(await Promise.all(both), [0, undefined]);
});

test("An error rejects", { timeout }, async () => {
  const { ask, next, end } = setUp();
  const asking = ask("cake");
  const { id } = await next();
  end.postMessage({ id, error: new TypeError("no eggs") });
  await assert.rejects(asking, new TypeError("no eggs"));
});

test("What cannot be sent rejects", { timeout }, async () => {
  const { ask } = setUp();
  const asking = ask(() => "a function");
  await assert.rejects(asking, { name: "DataCloneError" });
});

test(
  "A close rejects all that is under way",
  { timeout },
  async () => {
    const { ask, next, end } = setUp();
    const both = Promise.allSettled([ask("roast"), ask("soup")]);
    await next();
    end.close();
    for (const { status } of await both) {
      assert.equal(status, "rejected");
    }
  },
);

test("Asked after the close, it rejects", { timeout }, async () => {
  const { ask, end, port } = setUp();
  const closing = once(port, "close");
  end.close();
  await closing;
  await assert.rejects(ask("soup"));
});

interface Question {
  id: number;
  value: unknown;
}

/** A function that asks, and the other end of its port. */
function setUp() {
  const { port1: port, port2: end } = new MessageChannel();
  ends.push(end);
  const ask = connect(port);
  const come: Question[] = [];
  end.on("message", (question: Question) => come.push(question));
  /** Gives the next question. */
  async function next() {
    if (come.length === 0) await once(end, "message");
    const question = come.shift();
    assert(question, "Expected a question.");
    return question;
  }
  return { ask, next, end, port };
}
