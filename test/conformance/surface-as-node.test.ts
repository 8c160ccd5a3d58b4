import { describe, expect, it } from "vitest";
import { bothEngines } from "#support/both-engines.ts";
import { comparable, type Seen, seenOf } from "#support/seen-of.ts";
import { assertPrograms } from "./surface/assert-programs.ts";
import { consolePrograms } from "./surface/console-programs.ts";
import { eventsPrograms } from "./surface/events-programs.ts";
import { textPrograms } from "./surface/text-programs.ts";
import { restPrograms } from "./surface/rest-programs.ts";
import { streamPrograms } from "./surface/stream-programs.ts";
import { testPrograms } from "./surface/test-programs.ts";
import { inspectionPrograms } from "./surface/inspection-programs.ts";

const surfacePrograms = {
  ...assertPrograms,
  ...consolePrograms,
  ...eventsPrograms,
  ...textPrograms,
  ...restPrograms,
  ...streamPrograms,
  ...testPrograms,
  ...inspectionPrograms,
};

/** How long each test took is not the program's. */
function withoutTimes(seen: Seen): Seen {
  const stdout = seen.stdout.replace(/\(\d+(\.\d+)?ms\)/g, "(ms)").replace(/duration_ms \d.*/g, "duration_ms");
  return { ...comparable(seen), stdout: comparable({ ...seen, stdout }).stdout };
}

describe("each module of the surface answers as Node's", () => {
  const engines = bothEngines();

  it.each(Object.entries(surfacePrograms))("%s", async (_, files) => {
    const truth = withoutTimes(await seenOf(engines.node, files));
    expect(truth.outcome.kind, truth.stderr).toBe("exited");
    expect(withoutTimes(await seenOf(engines.embedded, files))).toEqual(truth);
  });

  it("what a page cannot know or do is named, and full Node offered", async () => {
    const asked = [
      "process.memoryUsage()",
      "process.cpuUsage()",
      "process.threadCpuUsage()",
      "process.resourceUsage()",
      "os.freemem()",
    ];
    const lines = asked.map(
      (call) => `try { ${call}; console.log("answered"); } catch (error) { console.log(error.message); }`,
    );
    const head = 'import os from "node:os"; import process from "node:process";';
    const seen = await seenOf(engines.embedded, { "main.mjs": [head, ...lines].join("\n") });
    const answers = seen.stdout.trim().split("\n");
    expect(answers).toHaveLength(asked.length);
    for (const answer of answers)
      expect(answer).toMatch(/^The embedded engine has no .*: run this program with full Node\.$/);
  });

  it("limits of a thread that are not enforced are told of", async () => {
    const main = `import { Worker } from "node:worker_threads";
new Worker("", { eval: true, resourceLimits: { maxOldGenerationSizeMb: 64 } });`;
    const { stderr, outcome } = await seenOf(engines.embedded, { "main.mjs": main });
    expect(stderr).toMatch(/The embedded engine does not enforce resourceLimits: run this program with full Node/);
    expect(outcome).toEqual({ kind: "exited", exitCode: 0 });
  });
});
