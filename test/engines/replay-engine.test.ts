import { describe, expect, it } from "vitest";
import { ReplayEngine } from "#engines/replay/replay-engine.ts";
import { contractPrograms, type ContractProgramName } from "#support/contract-programs.ts";
import { contractScript } from "#support/contract-scripts.ts";
import { describeEngineContract } from "#support/engine-contract.ts";
import { FakeEngine } from "#support/fake-engine.ts";
import { programOf, type Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";

/** Recordings of programs that never end: what they do at first, and an end that is far away. */
const endless: readonly ContractProgramName[] = ["spin", "spinThread", "asleep", "waits"];

async function recordingsOfContract(): Promise<Map<Program, Transcript>> {
  const recordings = new Map<Program, Transcript>();
  for (const [name, program] of Object.entries(contractPrograms)) {
    const events: RunEvent[] = [];
    const fake = new FakeEngine(contractScript);
    const isEndless = endless.includes(name as ContractProgramName) || name === "manyLanes";
    const outcome = await fake.run(program, {
      onEvent: (event) => events.push(event),
      ...(isEndless && { limits: { wallTime: 20 } }),
    });
    recordings.set(
      program,
      isEndless
        ? { engine: "node", events: withFarEnd(events), outcome: { kind: "exited", exitCode: 0 } }
        : { engine: "node", events, outcome },
    );
  }
  return recordings;
}

function withFarEnd(events: readonly RunEvent[]): RunEvent[] {
  return events.map((event) => (event.type === "lane-closed" ? { ...event, at: 600_000 } : event));
}

describeEngineContract("replay", async () => {
  const recordings = await recordingsOfContract();
  return new ReplayEngine({ recordingOf: (program) => recordings.get(program) });
});

const program = programOf({ "main.ts": "" });
const recording: Transcript = {
  engine: "node",
  outcome: { kind: "exited", exitCode: 7 },
  events: [
    { at: 0, lane: "main", type: "lane-opened", role: "main", openedBy: null, label: "main" },
    { at: 40, lane: "main", type: "output", stream: "stdout", text: "one\n" },
    { at: 80, lane: "main", type: "output", stream: "stderr", text: "two\n" },
    { at: 120, lane: "main", type: "lane-closed", exitCode: 7 },
  ],
};

describe("the replay engine", () => {
  it("plays exactly what was recorded, in its own time", async () => {
    const engine = new ReplayEngine({ recordingOf: () => recording });
    const events: RunEvent[] = [];
    const began = performance.now();
    let isEarly = false;
    const outcome = await engine.run(program, {
      onEvent(event) {
        // Timers count whole milliseconds and may be one short.
        if (performance.now() - began < event.at - 2) isEarly = true;
        events.push(event);
      },
    });
    expect(outcome).toEqual(recording.outcome);
    expect(events).toEqual(recording.events);
    expect(isEarly).toBe(false);
  });

  it("plays at once at endless speed, within one turn", async () => {
    const engine = new ReplayEngine({ recordingOf: () => recording, speed: Infinity });
    const events: RunEvent[] = [];
    const run = engine.run(program, { onEvent: (event) => events.push(event) });
    const turn = new Promise((resolve) => setImmediate(() => resolve("a turn has passed")));
    expect(await Promise.race([run, turn])).toEqual(recording.outcome);
    expect(events).toEqual(recording.events);
  });

  it("can be stopped by what it tells", async () => {
    const stop = new AbortController();
    const engine = new ReplayEngine({ recordingOf: () => recording, speed: Infinity });
    const events: RunEvent[] = [];
    const outcome = await engine.run(program, {
      signal: stop.signal,
      onEvent(event) {
        events.push(event);
        if (event.type === "output") stop.abort();
      },
    });
    expect(outcome).toEqual({ kind: "stopped" });
    expect(events.map((event) => event.type)).toEqual(["lane-opened", "output", "lane-closed"]);
  });

  it("says what is missing where a program has no recording", async () => {
    const engine = new ReplayEngine({ recordingOf: () => undefined });
    await expect(engine.run(program, { onEvent() {} })).rejects.toThrow("Expected a recording of this program");
    await expect(engine.run(program, { onEvent() {} })).rejects.toThrow("Expected a recording of this program");
  });
});
