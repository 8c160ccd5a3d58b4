import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { Channel } from "./channel.ts";

const timeout = 1000;

test(
  "Values come in the order of sending",
  { timeout },
  async () => {
    const channel = new Channel<number>(3);
    for (const n of [1, 2, 3]) await channel.send(n);
    assert.deepEqual(await take(channel, 3), [1, 2, 3]);
  },
);

test("Who finds no room waits", { timeout }, async () => {
  const { channel, sent, send } = setUp(2);
  for (const value of ["a", "b", "c", "d"]) send(value);
  await turn();
  assert.deepEqual(sent, ["a", "b"]);
  assert.deepEqual(await take(channel, 1), ["a"]);
  await turn();
  assert.deepEqual(sent, ["a", "b", "c"]);
});

test("Who finds nothing waits", { timeout }, async () => {
  const { channel, send } = setUp(1);
  const two = Promise.all([take(channel, 1), take(channel, 1)]);
  await turn();
  send("a");
  send("b");
  assert.deepEqual(await two, [["a"], ["b"]]);
});

test("Nobody overtakes one who waits", { timeout }, async () => {
  const { channel, send } = setUp(1);
  for (const value of ["a", "b"]) send(value);
  await turn();
  const first = take(channel, 1);
  send("c"); // in the moment in which there is room for b
  assert.deepEqual(await first, ["a"]);
  assert.deepEqual(await take(channel, 2), ["b", "c"]);
});

test(
  "Nobody takes what one who waits gets",
  { timeout },
  async () => {
    const { channel, send } = setUp(1);
    const first = take(channel, 1);
    await turn();
    send("a");
    const second = take(channel, 1); // in the same moment
    send("b");
    assert.deepEqual(await first, ["a"]);
    assert.deepEqual(await second, ["b"]);
  },
);

test(
  "With no room at all, it hands over",
  { timeout },
  async () => {
    const { channel, sent, send } = setUp(0);
    send("a");
    await turn();
    assert.deepEqual(sent, []);
    assert.deepEqual(await take(channel, 1), ["a"]);
    await turn();
    assert.deepEqual(sent, ["a"]);
  },
);

test("Nothing is a value, too", { timeout }, async () => {
  const channel = new Channel<undefined>(1);
  await channel.send(undefined);
  const taken = await channel.next();
  assert.deepEqual(taken, { value: undefined, done: false });
});

test(
  "After the close the rest comes, then the end",
  { timeout },
  async () => {
    const { channel, send } = setUp(1);
    for (const value of ["a", "b"]) send(value); // b has no room
    await turn();
    channel.close();
    const all: string[] = [];
    for await (const value of channel) all.push(value);
    assert.deepEqual(all, ["a", "b"]);
  },
);

test(
  "A close ends who waits for a value",
  { timeout },
  async () => {
    const { channel } = setUp(1);
    const both = Promise.all([channel.next(), channel.next()]);
    await turn();
    channel.close();
    for (const { done } of await both) assert.equal(done, true);
  },
);

test(
  "Nothing can be sent after the close",
  { timeout },
  async () => {
    const { channel } = setUp(1);
    channel.close();
    await assert.rejects(async () => channel.send("a"));
  },
);

/** A channel, and a note of what has found room. */
function setUp(capacity: number) {
  const channel = new Channel<string>(capacity);
  const sent: string[] = [];
  const send = (value: string) =>
    void channel.send(value).then(() => sent.push(value));
  return { channel, sent, send };
}

async function take<Value>(channel: Channel<Value>, count: number) {
  const values: (Value | undefined)[] = [];
  while (values.length < count) {
    values.push((await channel.next()).value);
  }
  return values;
}
