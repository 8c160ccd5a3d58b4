import { describe, expect, it } from "vitest";
import { ProcessTable, tableMemory } from "./process-table.ts";
import { actionOf } from "./signals.ts";

describe("ProcessTable", () => {
  it("numbers processes across all that share it", () => {
    const memory = tableMemory(SharedArrayBuffer);
    const [one, other] = [new ProcessTable(memory), new ProcessTable(memory)];
    expect([one.take(), other.take(), one.take()]).toEqual([1, 2, 3]);
    expect([other.isAlive(3), other.isAlive(4)]).toEqual([true, false]);
    one.end(3);
    expect(other.isAlive(3)).toBe(false);
  });

  it("knows which signals a process listens to", () => {
    const table = new ProcessTable(tableMemory(undefined));
    table.setCaught(2, 15, true);
    table.setCaught(2, 34, true);
    expect([15, 2, 34, 35].map((signal) => table.isCaught(2, signal))).toEqual([true, false, true, false]);
    expect(table.isCaught(3, 15)).toBe(false);
    table.setCaught(2, 15, false);
    expect([table.isCaught(2, 15), table.isCaught(2, 34)]).toEqual([false, true]);
  });

  it("has an end", () => {
    const table = new ProcessTable(tableMemory(undefined));
    let last: number | undefined = 0;
    for (let count = 0; count < 5000 && last !== undefined; count += 1) last = table.take();
    expect(last).toBeUndefined();
    expect([table.isAlive(-1), table.isAlive(1e6)]).toEqual([false, false]);
  });
});

describe("actionOf", () => {
  it("does by default what a signal does to Node", () => {
    expect([0, 1, 2, 9, 10, 12, 13, 15, 17, 19].map((signal) => actionOf(signal, false))).toEqual(
      ["check", "end", "end", "end", "ignore", "end", "ignore", "end", "ignore", "stop"], // prettier-ignore
    );
  });

  it("hands a caught signal over, except the two that cannot be caught", () => {
    expect([2, 9, 15, 19].map((signal) => actionOf(signal, true))).toEqual(["deliver", "end", "deliver", "stop"]);
  });
});
