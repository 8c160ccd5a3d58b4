import { describe, expect, it } from "vitest";
import { bothEngines } from "#support/both-engines.ts";
import { comparable, seenOf } from "#support/seen-of.ts";
import { contentionPrograms, endlessProgram, stealingProgram } from "./contention-programs.ts";
import { lockPrograms } from "./lock-programs.ts";
import { sharingPrograms } from "./sharing-programs.ts";

describe("what threads share, as in Node", () => {
  const engines = bothEngines();

  it.each(Object.entries({ ...lockPrograms, ...contentionPrograms, ...sharingPrograms }))("%s", async (_, files) => {
    const truth = comparable(await seenOf(engines.node, files));
    expect(truth.outcome.kind, truth.stderr).toBe("exited");
    expect(comparable(await seenOf(engines.embedded, files))).toEqual(truth);
  });

  it("a lock is stolen from another thread, which ends real Node", async () => {
    const { stdout, outcome } = await seenOf(engines.embedded, stealingProgram);
    expect(stdout).toBe("holder ready\ntrue AbortError\nmine\n");
    expect(outcome).toEqual({ kind: "exited", exitCode: 0 });
  });

  it("a thousand requests wait in the table", async () => {
    const main = `const { locks } = navigator;
let [sum, end] = [0, undefined];
locks.request("a", () => new Promise((resolve) => (end = resolve)));
const all = Array.from({ length: 1000 }, (_, at) => locks.request("a", async () => void (sum += at)));
console.log((await locks.query()).pending.length);
end();
await Promise.all(all);
console.log(sum);`;
    const seen = await seenOf(engines.embedded, { "main.mjs": main });
    expect(seen).toEqual({ stdout: "1000\n499500\n", stderr: "", outcome: { kind: "exited", exitCode: 0 } });
  });

  it("a thread that is ended in the midst of requests leaves the table to the others", async () => {
    const { stdout, outcome } = await seenOf(engines.embedded, endlessProgram);
    expect(stdout).toBe("true\n".repeat(5));
    expect(outcome).toEqual({ kind: "exited", exitCode: 0 });
  });
});
