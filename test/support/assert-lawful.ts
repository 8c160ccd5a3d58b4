import assert from "node:assert/strict";
import { defaultLimits } from "#program/limits.ts";
import type { RunEvent } from "#program/run-event.ts";

/** Asserts what holds of the events of every run on every engine: rules 1 to 4 and 8. */
export function assertLawful(events: readonly RunEvent[], outputBytes = defaultLimits.outputBytes): void {
  const [first] = events;
  assert.ok(first !== undefined, "Expected events, found none.");
  assert.deepEqual([first.type, first.lane, first.at], ["lane-opened", "main", 0], "The first event opens main at 0.");
  assert.ok(first.type === "lane-opened" && first.role === "main" && first.openedBy === null);

  const open = new Set<string>();
  const opened = new Set<string>();
  let last = 0;
  let bytes = 0;
  for (const event of events) {
    assert.ok(event.at >= last, `Expected times that never decrease, found ${event.at} after ${last}.`);
    last = event.at;
    if (event.type === "lane-opened") {
      assert.ok(!opened.has(event.lane), `Expected ${event.lane} to open once.`);
      assert.ok(event.openedBy === null || opened.has(event.openedBy), "Expected a lane to be opened by a known one.");
      opened.add(event.lane);
      open.add(event.lane);
    }
    assert.ok(opened.has(event.lane), `Expected ${event.lane} to be opened before it does anything.`);
    if (event.type === "lane-closed") assert.ok(open.delete(event.lane), `Expected ${event.lane} to close once.`);
    if (event.type === "output") {
      assert.ok(event.text.isWellFormed(), `Expected whole characters, found ${JSON.stringify(event.text)}.`);
      assert.ok(event.text !== "", "Expected text in an output event.");
      bytes += Buffer.byteLength(event.text);
    }
    if (event.type === "span-measured") assert.ok(event.from <= event.to && event.to <= event.at + 0.01);
    assert.deepEqual(JSON.parse(JSON.stringify(event)), event, "Expected an event that survives JSON.");
    assert.deepEqual(structuredClone(event), event, "Expected an event that survives a clone.");
  }
  assert.deepEqual([...open], [], "Expected every lane to be closed before the end.");
  assert.ok(bytes <= outputBytes, `Expected at most ${outputBytes} bytes of output, found ${bytes}.`);
}

/** textOf joins what a run printed, on one stream or on both. */
export function textOf(events: readonly RunEvent[], stream?: "stdout" | "stderr"): string {
  return events
    .map((event) => (event.type === "output" && (stream ?? event.stream) === event.stream ? event.text : ""))
    .join("");
}
