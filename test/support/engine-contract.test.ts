// The contract must be able to fail: each broken engine here breaks one rule, and exactly the checks of that rule see it.
import { describe, expect, it } from "vitest";
import type { Engine, Watcher } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import type { RunEvent } from "#program/run-event.ts";
import { contractChecks } from "./contract-checks.ts";
import { contractScript } from "./contract-scripts.ts";
import { describeEngineContract } from "./engine-contract.ts";
import { FakeEngine } from "./fake-engine.ts";

describeEngineContract("fake", () => new FakeEngine(contractScript));

/** Breaks a lawful engine: rewrites its events, or its way of running. */
function broken(parts: {
  readonly event?: (event: RunEvent, pass: (event: RunEvent) => void) => void;
  readonly run?: (run: Engine["run"]) => Engine["run"];
}): Engine {
  const fake = new FakeEngine(contractScript);
  const run = fake.run.bind(fake);
  const change: Engine["run"] = (program, watcher) =>
    run(program, { ...watcher, onEvent: (event) => (parts.event ?? passOn)(event, watcher.onEvent) });
  return {
    name: fake.name,
    abilities: fake.abilities,
    boot: (onPhase) => fake.boot(onPhase),
    run: parts.run?.(change) ?? change,
    [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
  };
}

function passOn(event: RunEvent, pass: (event: RunEvent) => void): void {
  pass(event);
}

async function failedChecks(engine: Engine): Promise<string[]> {
  const failed: string[] = [];
  for (const { title, check } of contractChecks) {
    await check(engine).catch(() => failed.push(title));
  }
  return failed;
}

const lawfulRun = "1-4, 8. the events of a plain run are lawful";

describe("the contract refuses an engine that", { timeout: 30_000 }, () => {
  it("does not open main first", async () => {
    const engine = broken({
      event(event, pass) {
        if (event.type !== "lane-opened" || event.lane !== "main") pass(event);
      },
    });
    expect(await failedChecks(engine)).toContain(lawfulRun);
  });

  it("lets time go backwards", async () => {
    const engine = broken({ event: (event, pass) => pass({ ...event, at: event.type === "output" ? 9 : event.at }) });
    expect(await failedChecks(engine)).toContain(lawfulRun);
  });

  it("leaves lanes open", async () => {
    const engine = broken({
      event(event, pass) {
        if (event.type !== "lane-closed" || event.lane === "main") pass(event);
      },
    });
    expect(await failedChecks(engine)).toContain("3. lanes that are open at the end are closed, main last");
  });

  it("splits a character", async () => {
    const engine = broken({
      event(event, pass) {
        if (event.type !== "output") return pass(event);
        for (const text of event.text.split("")) pass({ ...event, text });
      },
    });
    expect(await failedChecks(engine)).toContain("4. a character written in two halves comes whole");
  });

  it("ignores its limits", async () => {
    const withoutLimits = ({ onEvent, signal }: Watcher): Watcher => ({ onEvent, ...(signal && { signal }) });
    const engine = broken({
      run: (run) => (program, watcher) => {
        // Its checks would wait for the default limit, which is half a minute.
        if (watcher.limits?.wallTime !== undefined) return Promise.resolve<Outcome>({ kind: "stopped" });
        return run(program, { ...withoutLimits(watcher), limits: { wallTime: 500 } });
      },
    });
    expect(await failedChecks(engine)).toEqual([
      "4. output past its limit is counted and not kept, and the run goes on",
      "ends a run that goes over its wall time",
      "ends a run that opens too many lanes",
    ]);
  });

  it("does not hear the stop signal in time", async () => {
    const engine = broken({
      run: (run) => async (program, watcher) => {
        const late = new AbortController();
        watcher.signal?.addEventListener("abort", () => setTimeout(() => late.abort(), 120), { once: true });
        if (watcher.signal?.aborted) late.abort();
        return run(program, { ...watcher, signal: late.signal });
      },
    });
    const failed = await failedChecks(engine);
    expect(failed).not.toEqual([]);
    expect(failed.every((title) => title.startsWith("5. an aborted signal stops"))).toBe(true);
  });

  it("says that it has exited when it was stopped", async () => {
    const engine = broken({
      run: (run) => async (program, watcher) => {
        const outcome = await run(program, watcher);
        return outcome.kind === "stopped" ? { kind: "exited", exitCode: 137 } : outcome;
      },
    });
    expect(await failedChecks(engine)).toContain("5. a signal aborted before the run stops it before it begins");
  });

  it("keeps state from run to run", async () => {
    let runs = 0;
    const engine = broken({
      event(event, pass) {
        if (event.type === "output" && event.text.startsWith("clean")) runs += 1;
        pass(event.type === "output" && runs > 1 ? { ...event, text: event.text.replace("clean", "dirty") } : event);
      },
    });
    expect(await failedChecks(engine)).toEqual(["6. two runs share no state"]);
  });

  it("runs two programs at a time", async () => {
    const engine = broken({ run: () => (program, watcher) => new FakeEngine(contractScript).run(program, watcher) });
    expect(await failedChecks(engine)).toEqual([
      "7. a second run at the same time throws, and harms neither the first nor the next",
    ]);
  });

  it("tells what is not plain data", async () => {
    const engine = broken({
      event: (event, pass) => pass(Object.assign({ ...event }, { when: new Date(0) })),
    });
    expect(await failedChecks(engine)).toContain(lawfulRun);
  });

  it("starts what it should reject", async () => {
    const engine = broken({
      run: (run) => async (program, watcher) => {
        const outcome = await run(program, watcher);
        return outcome.kind === "rejected" ? { kind: "exited", exitCode: 1 } : outcome;
      },
    });
    expect((await failedChecks(engine)).length).toBe(3);
  });
});
