import { describe, expect, it, vi } from "vitest";
import type { Told } from "#kernel/wire.ts";
import { FactSorter } from "./fact-sorter.ts";

function mark(at: number, lane: string, label = ""): Told {
  return { at, lane, happening: { type: "marked", label } };
}

function opened(at: number, lane: string): Told {
  return { at, lane, happening: { type: "lane-opened", role: "thread", openedBy: null, label: lane } };
}

function sorter(): { sorter: FactSorter; passed: string[] } {
  const passed: string[] = [];
  return { passed, sorter: new FactSorter((fact) => passed.push(`${fact.lane} ${fact.at}`)) };
}

describe("FactSorter", () => {
  it("passes on at once while one lane is open", () => {
    const { sorter: facts, passed } = sorter();
    facts.take([opened(0, "main"), mark(1, "main")]);
    expect(passed).toEqual(["main 0", "main 1"]);
  });

  it("puts the facts of two lanes in the order of their times", () => {
    vi.useFakeTimers();
    const { sorter: facts, passed } = sorter();
    facts.take([opened(0, "main"), opened(1, "thread-1")]);
    facts.take([mark(9, "main")]);
    facts.take([mark(5, "thread-1"), mark(9, "thread-1")]);
    expect(passed).toEqual([]);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(passed).toEqual(["main 0", "thread-1 1", "thread-1 5", "main 9", "thread-1 9"]);
  });

  it("passes on what waits when the run ends", () => {
    const { sorter: facts, passed } = sorter();
    facts.take([opened(0, "main"), opened(1, "thread-1"), mark(3, "main"), mark(2, "thread-1")]);
    facts.flush();
    expect(passed).toEqual(["main 0", "thread-1 1", "thread-1 2", "main 3"]);
  });
});
