// Where facts and output share one stream, the probe changes nothing either: each program prints the same, to the same
// stream, and ends alike.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeOf } from "#engines/node/place-of.ts";
import { ScratchFolder } from "#engines/node/scratch-folder.ts";
import { StreamReader } from "#engines/webcontainer/stream-reader.ts";
import { EventGate } from "#program/event-gate.ts";
import type { Program } from "#program/program.ts";
import { bundleProbe } from "../../src/probe/build/probe-plugin.ts";
import { runPlain, type Printed } from "./run-plain.ts";
import { watchedPrograms } from "./watched-programs.ts";

const node = process.execPath;
const options = ["--experimental-vm-modules"];
let probe: string;

beforeAll(async () => {
  probe = join(mkdtempSync(join(tmpdir(), "interleave-probe-")), "probe.cjs");
  writeFileSync(probe, await bundleProbe());
});
afterAll(() => rmSync(join(probe, ".."), { recursive: true, force: true }));

async function runFramed(program: Program): Promise<Printed> {
  using folder = new ScratchFolder(program);
  const texts = { stdout: "", stderr: "" };
  const gate = new EventGate((event) => event.type === "output" && (texts[event.stream] += event.text));
  const key = "0123456789abcdef";
  const reader = new StreamReader({
    gate,
    place: { ...placeOf(folder.path), probe },
    key,
    onLimit() {},
    onAsksInput() {},
  });
  const check = Object.keys(program.files).filter((path) => /\.[cm]?[jt]s$/.test(path));
  const start = { isFirst: true, channel: 1, direct: ["stdout", "stderr"], frames: key, probe, options, check };
  // A shell makes one pipe of both streams, and then is Node.
  const child = spawn(
    "/bin/sh",
    ["-c", 'unset PWD; exec "$0" "$@" 2>&1', node, "--require", probe, ...options, program.entry],
    {
      cwd: folder.path,
      env: { TZ: "UTC", INTERLEAVE_PROBE: JSON.stringify(start) },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  child.stdout.setEncoding("latin1").on("data", (text: string) => reader.take(text));
  const exitCode = await new Promise<number | null>((resolve) => child.on("close", resolve));
  expect(reader.diagnostics).toEqual([]);
  reader.end(exitCode);
  return { ...texts, exitCode };
}

describe("the probe with frames does not change", () => {
  it.each(Object.entries(watchedPrograms))("%s", async (_name, program) => {
    expect(await runFramed(program)).toEqual(await runPlain(program));
  });
});
