import { beforeEach, expect, test, vi } from "vitest";
import type { OutputStream } from "#program/run-event.ts";
import type { GuestToFrame, Told } from "../wire.ts";
import { Teller } from "./output.ts";

const clock = vi.hoisted(() => ({ now: 0 }));

vi.mock("./host.ts", () => ({ host: { timeOrigin: 1000, now: () => clock.now } }));

let sent: (readonly Told[])[] = [];

function makeTeller(outputBytes = Infinity): Teller {
  return new Teller(
    (message: GuestToFrame) => {
      if (message.type !== "told") throw new Error(`Expected facts, and ${message.type} was sent.`);
      sent.push(message.facts);
    },
    "main",
    outputBytes,
  );
}

const texts = (): string[] =>
  sent.flat().flatMap(({ happening }) => (happening.type === "output" ? [happening.text] : []));
const omitted = (): number[] =>
  sent.flat().flatMap(({ happening }) => (happening.type === "output-omitted" ? [happening.lines] : []));

beforeEach(() => {
  sent = [];
  clock.now = 0;
});

test("a text is sent at once, with the lane, the stream and the run's time", () => {
  const teller = makeTeller();
  teller.origin = 990;
  clock.now = 5;
  teller.print("stderr", "a\n", "thread-1");
  const happening = { type: "output", stream: "stderr", text: "a\n" };
  expect(sent).toEqual([[{ at: 15, lane: "thread-1", happening }]]);
});

test("other facts wait for a text or the end of the turn, and stay in order", () => {
  const teller = makeTeller();
  teller.tell({ type: "marked", label: "one" });
  expect(sent).toEqual([]);
  teller.print("stdout", "two\n");
  teller.tell({ type: "marked", label: "three" });
  teller.endTurn();
  expect(sent.map((facts) => facts.map(({ happening }) => happening.type))).toEqual([["marked", "output"], ["marked"]]);
});

test("a flood within one turn is sent in batches, all of it and in order", () => {
  const teller = makeTeller();
  const lines = Array.from({ length: 10_000 }, (_, line) => `${line}\n`);
  for (const line of lines) teller.print("stdout", line);
  const inTime = sent.length;
  teller.endTurn();
  expect(inTime).toBeLessThan(200);
  expect(sent.flat().length).toBeLessThan(200);
  expect(texts().join("")).toBe(lines.join(""));
});

test("in a flood only what one lane prints on one stream at nearly one time is one text", () => {
  const teller = makeTeller();
  const printed: (readonly [OutputStream, string, number])[] = [
    ["stdout", "main", 0],
    ["stdout", "main", 1],
    ["stderr", "main", 1],
    ["stdout", "main", 2],
    ["stdout", "thread-1", 2],
    ["stdout", "thread-1", 5],
  ];
  for (let line = 0; line < 200; line += 1) teller.print("stdout", "x\n");
  teller.flush();
  sent = [];
  for (const [stream, lane, at] of printed) {
    clock.now = at;
    teller.print(stream, "x", lane);
  }
  teller.flush();
  const facts = sent.flat().map(({ at, lane, happening }) => [at - 1000, lane, Object.values(happening).join(" ")]);
  expect(facts).toEqual([
    [0, "main", "output stdout xx"],
    [1, "main", "output stderr x"],
    [2, "main", "output stdout x"],
    [2, "thread-1", "output stdout x"],
    [5, "thread-1", "output stdout x"],
  ]);
});

test("in a flood that never ends text still goes out: by size, and as time goes by", () => {
  const teller = makeTeller();
  for (let line = 0; line < 200; line += 1) teller.print("stdout", "x\n");
  const before = sent.length;
  teller.print("stdout", "y".repeat(40_000));
  expect(sent.length).toBe(before + 1);
  teller.print("stdout", "waits\n");
  expect(texts().at(-1)).not.toBe("waits\n");
  clock.now = 10;
  teller.print("stdout", "later\n");
  expect(texts().slice(-2)).toEqual(["waits\n", "later\n"]);
});

test("the next turn is prompt again", () => {
  const teller = makeTeller();
  for (let line = 0; line < 200; line += 1) teller.print("stdout", "x\n");
  teller.endTurn();
  const before = sent.length;
  teller.print("stdout", "at once\n");
  expect(sent.length).toBe(before + 1);
});

test("past the limit lines are counted and told of at the end, once", () => {
  const teller = makeTeller(10);
  teller.print("stdout", "123456789\n");
  teller.print("stdout", "two\nlines\n");
  teller.print("stderr", "no end of line");
  teller.print("stdout", "\n");
  teller.endTurn();
  expect([texts(), omitted()]).toEqual([["123456789\n"], []]);
  teller.finish();
  teller.finish();
  expect(omitted()).toEqual([3]);
});

test("an endless flood past the limit is told of from time to time, and no line is counted twice", () => {
  const teller = makeTeller(0);
  for (let line = 0; line < 25_000; line += 1) teller.print("stdout", "x\n");
  expect(omitted().length).toBeGreaterThan(0);
  expect(sent.length).toBeLessThan(10);
  teller.finish();
  expect(omitted().reduce((sum, lines) => sum + lines, 0)).toBe(25_000);
});

test("nothing to tell is not sent", () => {
  const teller = makeTeller();
  teller.flush();
  teller.endTurn();
  teller.finish();
  expect(sent).toEqual([]);
});
