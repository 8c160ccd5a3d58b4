import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import { programOf, type Program } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { contractPrograms } from "#support/contract-programs.ts";
import { describeEngineContract } from "#support/engine-contract.ts";

const node = process.env["EXAMPLES_NODE"] ?? process.execPath;

describeEngineContract("node", () => new NodeEngine({ node }));

/** Runs a program and gives what it printed and how it ended. */
async function run(
  program: Program,
  stopAfterOutput = false,
): Promise<{ text: string; outcome: unknown; events: RunEvent[] }> {
  const events: RunEvent[] = [];
  const stop = new AbortController();
  const outcome = await new NodeEngine({ node }).run(program, {
    signal: stop.signal,
    onEvent(event) {
      events.push(event);
      if (stopAfterOutput && event.type === "output") stop.abort();
    },
  });
  const text = events.map((event) => (event.type === "output" ? event.text : "")).join("");
  return { text, outcome, events };
}

/** Whether a process runs; one that has ended may stay in the list of a machine that does not collect it. */
function isRunning(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.trim().startsWith("Z");
}

function startsAnother(detached: boolean): Program {
  return programOf({
    "main.ts": `import { spawn } from "node:child_process";
const options = { stdio: "inherit", detached: ${detached} } as const;
const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], options);
child.on("spawn", () => console.log(child.pid));
`,
  });
}

describe("the node engine", () => {
  it("runs programs in one place on every machine", async () => {
    const { text } = await run(
      programOf(
        {
          "parts/main.ts": `console.log(import.meta.url, import.meta.filename, process.cwd(), process.argv[1]);`,
        },
        { entry: "parts/main.ts" },
      ),
    );
    expect(text).toBe("file:///program/parts/main.ts /program/parts/main.ts /program /program/parts/main.ts\n");
  });

  it("rewrites a path that comes in pieces", async () => {
    const { text } = await run(
      programOf({
        "main.ts": `const path = process.cwd() + "!";
for (const letter of path) process.stdout.write(letter);
`,
      }),
    );
    expect(text).toBe("/program!");
  });

  it("hands nothing of this machine's environment on but what finds programs", async () => {
    const { text } = await run(programOf({ "main.ts": `console.log(Object.keys(process.env).sort().join());` }));
    expect(["PATH,TZ\n", "PATH,TMPDIR,TZ\n"]).toContain(text);
  });

  it("leaves no folder behind, however a run ends", async () => {
    // A folder of this test's own: others on the machine have theirs in the common one.
    const place = mkdtempSync(join(tmpdir(), "place-"));
    vi.stubEnv("TMPDIR", place);
    vi.stubEnv("TEMP", place);
    try {
      const { events } = await run(contractPrograms.exits);
      expect(events, "Expected the program to have run there.").not.toEqual([]);
      await run(contractPrograms.spin, true);
      await run(contractPrograms.badBinding);
      expect(readdirSync(place)).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      rmSync(place, { recursive: true });
    }
  });

  it("ends what the program started, when it is stopped", async () => {
    const { text, outcome } = await run(startsAnother(false), true);
    expect(outcome).toEqual({ kind: "stopped" });
    await expect.poll(() => isRunning(Number(text))).toBe(false);
  });

  it("does not wait for a process that the program let go of, when it is stopped", async () => {
    const { text, outcome } = await run(startsAnother(true), true);
    expect(outcome).toEqual({ kind: "stopped" });
    expect(isRunning(Number(text))).toBe(true);
    process.kill(Number(text), "SIGKILL");
  });

  it("says of a program that died of a signal what a shell would say", async () => {
    const { outcome } = await run(
      programOf({ "main.ts": `process.kill(process.pid, "SIGTERM");\nsetInterval(() => {}, 1000);` }),
    );
    expect(outcome).toEqual({ kind: "exited", exitCode: 143 });
  });

  it("tells text that C++ printed, in its place", async () => {
    const { text, events } = await run(programOf({ "main.ts": `console.error("before");\nprocess.abort();` }));
    expect(text).toMatch(/^before\n/);
    expect(events.at(-1)).toMatchObject({ type: "lane-closed", lane: "main", exitCode: 134 });
  });

  it("throws where there is no Node to run on", async () => {
    const engine = new NodeEngine({ node: "/nowhere/node" });
    await expect(engine.run(contractPrograms.plain, { onEvent() {} })).rejects.toThrow("Expected a Node that starts");
  });

  it("rejects with the faults of all files", async () => {
    const { outcome } = await run(
      programOf({ "main.ts": "let a = ;", "b.cts": "enum B {}", "c.js": "let c; let c;", "d.json": "{" }),
    );
    expect(outcome).toMatchObject({
      kind: "rejected",
      diagnostics: [{ file: "main.ts" }, { file: "b.cts" }, { file: "c.js", line: 1, column: 12 }],
    });
  });
});
