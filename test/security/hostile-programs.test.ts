// Every hostile program, one after the other, in one page: the page must go on answering, the next program must run as if
// nothing had been, and nothing may have been asked of the network.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { programOf } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { assertLawful, textOf } from "#support/assert-lawful.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { startRecordingProxy, type RecordingProxy } from "../site/recording-proxy.ts";
import type { HostileProgram, HostilePrograms } from "./hostile-program.ts";
import { startProbe, stopProbe } from "./page-probe.ts";
import { runOnPlainNode } from "./plain-node.ts";
import { programsThatFlood } from "./programs-that-flood.ts";
import { programsThatForge } from "./programs-that-forge.ts";
import { programsThatNeverEnd } from "./programs-that-never-end.ts";
import { programsThatPollute } from "./programs-that-pollute.ts";
import { programsThatReachOut } from "./programs-that-reach-out.ts";

const groups: Readonly<Record<string, HostilePrograms>> = {
  "programs that never end": programsThatNeverEnd,
  "programs that flood": programsThatFlood,
  "programs that reach out": programsThatReachOut,
  "programs that pollute": programsThatPollute,
  "programs that forge": programsThatForge,
};

/** Prints what it has only if console, ticks, timers, messages and threads all work. */
const normal = programOf(
  {
    "main.mjs": `import { Worker } from "node:worker_threads";
console.log("begin", [1, 2].map((one) => one + 1), new Map([["a", 1]]));
process.nextTick(() => console.log("tick"));
const worker = new Worker(new URL("./thread.mjs", import.meta.url), { workerData: 20 });
worker.on("message", (value) => console.log("from the thread", value));
worker.on("exit", (code) => setTimeout(() => console.log("thread ended", code), 1));`,
    "thread.mjs": `import { parentPort, workerData } from "node:worker_threads";
parentPort.postMessage(workerData + 1);`,
  },
  { entry: "main.mjs" },
);
const normalText = "begin [ 2, 3 ] Map(1) { 'a' => 1 }\ntick\nfrom the thread 21\nthread ended 0\n";

const limits = { wallTime: 700, outputBytes: 65_536, lanes: 16 };

interface Seen {
  readonly text: string;
  readonly outcome: Outcome;
  readonly events: readonly RunEvent[];
}

async function runOn(engine: Engine, { files, limits: own }: Pick<HostileProgram, "files" | "limits">): Promise<Seen> {
  const events: RunEvent[] = [];
  const outcome = await engine.run(programOf(files, { entry: Object.keys(files)[0] ?? "" }), {
    onEvent: (event) => events.push(event),
    limits: { ...limits, ...own },
  });
  return { outcome, events, text: textOf(events, "stdout") };
}

function outcomeOf(ends: HostileProgram["ends"]): Outcome {
  return typeof ends === "number" ? { kind: "exited", exitCode: ends } : { kind: "over-limit", limit: ends };
}

let proxy: RecordingProxy;
let opened: EnginePage;
let engine: Engine;

beforeAll(async () => {
  proxy = await startRecordingProxy();
  opened = await openEnginePage({ proxy: { server: proxy.server } });
  engine = opened.engine();
  await engine.boot();
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
  await proxy[Symbol.asyncDispose]();
});

describe.each(Object.entries(groups))("%s", (_, programs) => {
  it.each(Object.entries(programs))("%s", async (_name, program) => {
    // A program that ends by itself has time to.
    const wallTime = program.ends === "wallTime" ? limits.wallTime : 20_000;
    const given = { ...program, limits: { wallTime, ...program.limits } };
    if (program.sameAsNode === true) {
      const { text, exitCode, errors } = await runOnPlainNode(program.files);
      expect([text, exitCode], `What real Node does. ${errors}`).toEqual([program.prints, program.ends]);
    }
    await startProbe(opened.page);
    const seen = await runOn(engine, given);
    const waits = await stopProbe(opened.page);
    expect(seen.outcome).toEqual(outcomeOf(program.ends));
    if (program.prints !== undefined) expect(seen.text).toBe(program.prints);
    assertLawful(seen.events, limits.outputBytes);
    if (process.env["SHOW_WAITS"])
      console.log(_name, waits.length, waits.slice(0, 3).map(Math.round), waits[waits.length >> 1]);

    const after = await runOn(engine, { files: normal.files, limits: { wallTime: 20_000 } });
    expect(after.text).toBe(normalText);
    expect(after.outcome).toEqual({ kind: "exited", exitCode: 0 });
    expect(opened.faults).toEqual([]);
    expect(waits[Math.floor(waits.length / 2)], "How long the page takes to answer, as a rule.").toBeLessThan(50);
  });
});

it("nothing was asked of anything but the page's own address", () => {
  const { origin } = new URL(opened.page.url());
  expect(proxy.requests.filter((address) => new URL(address).origin !== origin)).toEqual([]);
  expect(proxy.requests.length).toBeGreaterThan(0);
});
