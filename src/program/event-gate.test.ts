import { describe, expect, it } from "vitest";
import { EventGate } from "./event-gate.ts";
import type { Limits } from "./limits.ts";
import type { LaneOpened, RunEvent } from "./run-event.ts";

const main: LaneOpened = { type: "lane-opened", role: "main", openedBy: null, label: "main" };
const thread: LaneOpened = { type: "lane-opened", role: "thread", openedBy: "main", label: "cook" };

function gateWith(limits: Partial<Limits> = {}): {
  gate: EventGate;
  events: RunEvent[];
  print: (text: string) => void;
} {
  const events: RunEvent[] = [];
  const gate = new EventGate((event) => events.push(event), limits);
  gate.tell(0, "main", main);
  const print = (text: string): void => {
    gate.tell(1, "main", { type: "output", stream: "stdout", text });
  };
  return { gate, events, print };
}

function textOf(events: readonly RunEvent[]): string {
  return events.map((event) => (event.type === "output" ? event.text : "")).join("");
}

function omittedIn(events: readonly RunEvent[]): number[] {
  return events.flatMap((event) => (event.type === "output-omitted" ? [event.lines] : []));
}

describe("time", () => {
  it("never decreases", () => {
    const { gate, events } = gateWith();
    gate.tell(5, "main", { type: "marked", label: "a" });
    gate.tell(3, "main", { type: "marked", label: "b" });
    gate.tell(7, "main", { type: "marked", label: "c" });
    gate.end(6, 0);
    expect(events.map((event) => event.at)).toEqual([0, 5, 5, 7, 7]);
  });

  it("is rounded to a thousandth, and not below what came before", () => {
    const { gate, events } = gateWith();
    gate.tell(1.00049, "main", { type: "marked", label: "a" });
    gate.tell(1.0004, "main", { type: "marked", label: "b" });
    expect(events.slice(1).map((event) => event.at)).toEqual([1, 1]);
  });
});

describe("lanes", () => {
  it("are closed at the end, main last, with its exit code alone", () => {
    const { gate, events } = gateWith();
    gate.tell(1, "thread-1", thread);
    gate.tell(2, "thread-2", thread);
    gate.end(9, 3);
    expect(events.slice(3)).toEqual([
      { at: 9, lane: "thread-2", type: "lane-closed", exitCode: null },
      { at: 9, lane: "thread-1", type: "lane-closed", exitCode: null },
      { at: 9, lane: "main", type: "lane-closed", exitCode: 3 },
    ]);
  });

  it("are closed once", () => {
    const { gate, events } = gateWith();
    gate.tell(1, "thread-1", thread);
    gate.tell(2, "thread-1", { type: "lane-closed", exitCode: 0 });
    gate.tell(3, "thread-1", { type: "lane-closed", exitCode: 1 });
    gate.tell(4, "thread-9", { type: "lane-closed", exitCode: 1 });
    gate.end(9, 0);
    const closed = events.filter((event) => event.type === "lane-closed");
    expect(closed.map((event) => event.lane)).toEqual(["thread-1", "main"]);
  });

  it("that are too many are not told, and say which limit they go over", () => {
    const { gate, events } = gateWith({ lanes: 2 });
    expect(gate.tell(1, "thread-1", thread)).toBeUndefined();
    expect(gate.tell(2, "thread-2", thread)).toBe("lanes");
    gate.tell(3, "thread-1", { type: "lane-closed", exitCode: 0 });
    expect(gate.tell(4, "thread-3", thread), "A closed lane still counts.").toBe("lanes");
    gate.end(9, null);
    expect(events.map((event) => event.lane)).toEqual(["main", "thread-1", "thread-1", "main"]);
  });
});

describe("the end", () => {
  it("comes once, and nothing comes after it", () => {
    const { gate, events } = gateWith();
    gate.end(1, 0);
    const length = events.length;
    gate.end(2, 1);
    expect(gate.tell(3, "main", { type: "marked", label: "late" })).toBeUndefined();
    expect(events.length).toBe(length);
  });
});

describe("characters", () => {
  it("are joined from the halves of a surrogate pair", () => {
    const { gate, events, print } = gateWith();
    print("a\ud83d");
    print("\ude00b");
    gate.end(2, 0);
    expect(events.flatMap((event) => (event.type === "output" ? [event.text] : []))).toEqual(["a", "😀b"]);
  });

  it("are joined per lane and stream", () => {
    const { gate, events } = gateWith();
    gate.tell(1, "thread-1", thread);
    gate.tell(1, "main", { type: "output", stream: "stdout", text: "\ud83d" });
    gate.tell(1, "thread-1", { type: "output", stream: "stdout", text: "x" });
    gate.tell(1, "main", { type: "output", stream: "stderr", text: "y" });
    gate.tell(1, "main", { type: "output", stream: "stdout", text: "\ude00" });
    gate.end(2, 0);
    expect(textOf(events)).toBe("xy😀");
  });

  it("keep a half that never gets its other half until the end", () => {
    const { gate, events, print } = gateWith();
    print("\ud83d");
    expect(textOf(events)).toBe("");
    gate.end(2, 0);
    expect(textOf(events)).toBe("\ufffd");
  });

  it("that are half and stay so become the replacement character", () => {
    const { gate, events, print } = gateWith();
    print("a\ud83db");
    print("\ude00c");
    gate.end(2, 0);
    expect(textOf(events)).toBe("a\ufffdb\ufffdc");
  });
});

describe("output", () => {
  it("within the limit is kept whole, and nothing is said to be omitted", () => {
    const { gate, events, print } = gateWith({ outputBytes: 6 });
    print("é😀");
    gate.end(2, 0);
    expect(textOf(events)).toBe("é😀");
    expect(omittedIn(events)).toEqual([]);
  });

  it("past the limit is cut between characters, both streams together", () => {
    const { gate, events, print } = gateWith({ outputBytes: 7 });
    gate.tell(1, "main", { type: "output", stream: "stderr", text: "abc" });
    print("d😀");
    gate.end(2, 0);
    expect(textOf(events)).toBe("abcd");
    expect(omittedIn(events)).toEqual([1]);
  });

  it("stays cut: a small piece does not slip in after a large one", () => {
    const { gate, events, print } = gateWith({ outputBytes: 3 });
    print("ab😀");
    print("c");
    gate.end(2, 0);
    expect(textOf(events)).toBe("ab");
  });

  it.each([
    [["over\n", "over\n"], 2],
    [["over\nov", "er\n"], 2],
    [["over\nov"], 2],
    [["o", "v", "e", "r"], 1],
    [["\n\n\n"], 3],
  ])("that is omitted is counted in lines: %j is %i", (texts, lines) => {
    const { gate, events, print } = gateWith({ outputBytes: 0 });
    for (const text of texts) print(text);
    gate.end(2, 0);
    expect(omittedIn(events)).toEqual([lines]);
  });

  it("that an engine counts as omitted is summed up, and nothing is kept after it", () => {
    const { gate, events, print } = gateWith();
    gate.tell(1, "main", { type: "output-omitted", lines: 3 });
    print("late\n");
    gate.tell(2, "main", { type: "output-omitted", lines: 4 });
    gate.end(3, 0);
    expect(textOf(events)).toBe("");
    expect(omittedIn(events)).toEqual([8]);
  });

  it("that is omitted is told before the lanes close", () => {
    const { gate, events, print } = gateWith({ outputBytes: 0 });
    print("x");
    gate.end(2, 0);
    expect(events.map((event) => event.type)).toEqual(["lane-opened", "output-omitted", "lane-closed"]);
  });
});
