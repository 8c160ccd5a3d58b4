import { expect, it } from "vitest";
import type { ProbeFact } from "../probe-fact.ts";
import { MessagePairs } from "./message-pairs.ts";

type Passed = Parameters<MessagePairs["take"]>[0];

function fact(type: Passed["type"], at: number, inward = true, number = 1): Passed {
  const lane = inward === (type !== "received") ? "main" : "thread-1";
  return { type, at, lane, thread: "thread-1", inward, number } satisfies ProbeFact;
}

function pairs(): { take: (...facts: Passed[]) => string[] } {
  const known = new MessagePairs();
  known.open("thread-1", "main");
  return {
    take: (...facts) =>
      facts.flatMap((each) => known.take(each)).map(({ at, lane, happening }) => `${at} ${lane} ${happening.type}`),
  };
}

it("tells a message when it has gone, at the time it went", () => {
  expect(pairs().take(fact("sending", 1), fact("sent", 2), fact("received", 3))).toEqual([
    "1 main message-sent",
    "3 thread-1 message-received",
  ]);
});

it("tells the sending before the receipt, where the receiver is quicker to say so", () => {
  expect(pairs().take(fact("sending", 1), fact("received", 2), fact("sent", 3))).toEqual([
    "1 main message-sent",
    "2 thread-1 message-received",
  ]);
});

it("does not tell what could not be posted, and gives its number to the next", () => {
  expect(pairs().take(fact("sending", 1), fact("unsent", 2), fact("sending", 3), fact("sent", 4))).toEqual([
    "3 main message-sent",
  ]);
});

it("keeps both directions apart", () => {
  expect(pairs().take(fact("sending", 1, true), fact("sending", 2, false), fact("received", 3, false))).toEqual([
    "2 thread-1 message-sent",
    "3 main message-received",
  ]);
});

it("tells no receipt of what nobody said to have sent", () => {
  expect(pairs().take(fact("received", 1, false))).toEqual([]);
});
