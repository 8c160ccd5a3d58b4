import { describe, expect, it } from "vitest";
import { programOf } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { bothEngines } from "#support/both-engines.ts";
import { seenOf } from "#support/seen-of.ts";
import { processPrograms } from "./process-programs.ts";

describe("processes are as Node's", () => {
  const engines = bothEngines();

  it.each(Object.entries(processPrograms))("%s", async (_, files) => {
    const truth = await seenOf(engines.node, files);
    expect(truth.outcome.kind, "Expected real Node to run the program to its end.").toBe("exited");
    expect(await seenOf(engines.embedded, files)).toEqual(truth);
  });

  async function eventsOf(files: Readonly<Record<string, string>>, lanes?: number): Promise<RunEvent[]> {
    const events: RunEvent[] = [];
    await engines.embedded.run(programOf(files, { entry: "main.mjs" }), {
      onEvent: (event) => events.push(event),
      limits: { wallTime: 15_000, ...(lanes !== undefined && { lanes }) },
    });
    return events;
  }

  it("tells of a process as a lane of its own, with its threads behind its number", async () => {
    const events = await eventsOf({
      "main.mjs": `import { fork } from "node:child_process";\nfork(new URL("./child.mjs", import.meta.url));`,
      "child.mjs": `import { Worker } from "node:worker_threads";
console.log("child");
new Worker("console.log('thread')", { eval: true }).on("exit", () => process.exit(6));`,
    });
    const told = events.flatMap((event) => {
      if (event.type === "lane-opened") return [`${event.lane} ${event.role} of ${event.openedBy}: ${event.label}`];
      if (event.type === "lane-closed") return [`${event.lane} ended ${event.exitCode}`];
      return event.type === "output" ? [`${event.lane} printed ${event.text.trim()}`] : [];
    });
    expect(told.filter((line) => line.startsWith("process-2/main"))).toEqual([
      "process-2/main process of main: child.mjs",
      "process-2/main printed child",
      "process-2/main ended 6",
    ]);
    expect(told).toContain("process-2/thread-1 printed thread");
    expect(told.at(-1)).toBe("main ended 0");
  });

  it("has no operating system around it, as its abilities say", async () => {
    expect(engines.embedded.abilities.operatingSystem).toBe(false);
    const { outcome, stdout } = await seenOf(engines.embedded, {
      "main.mjs": `import { exec, spawn } from "node:child_process";
import { existsSync } from "node:fs";
console.log(existsSync("/proc/self/smaps_rollup"));
spawn("uname").on("error", ({ code }) => console.log(code));
exec("node --version; node --version", (error) => console.log(error !== null));`,
    });
    expect(outcome).toEqual({ kind: "exited", exitCode: 0 });
    expect(stdout.trim().split("\n").sort()).toEqual(["ENOENT", "false", "true"]);
  });

  it("counts processes among the lanes, and ends all of them with the run", async () => {
    const events = await eventsOf(
      { "main.mjs": `import { fork } from "node:child_process";\nfork(new URL(import.meta.url));` },
      5,
    );
    expect(events.filter(({ type }) => type === "lane-opened").length).toBe(5);
    expect(events.filter(({ type }) => type === "lane-closed").length).toBe(5);
  });
});
