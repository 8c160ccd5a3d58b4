import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NodeEngine } from "#engines/node/node-engine.ts";
import type { Engine } from "#program/engine.ts";
import type { Outcome } from "#program/outcome.ts";
import { programOf } from "#program/program.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { networkPrograms } from "./network-programs.ts";

interface Seen {
  readonly stdout: string;
  readonly stderr: string;
  readonly outcome: Outcome;
}

async function seenOf(engine: Engine, files: Readonly<Record<string, string>>): Promise<Seen> {
  const text = { stdout: "", stderr: "" };
  const outcome = await engine.run(programOf(files, { entry: "main.mjs" }), {
    onEvent: (event) => {
      if (event.type === "output") text[event.stream] += event.text;
    },
    limits: { wallTime: 15_000 },
  });
  return { ...text, outcome };
}

describe("programs over the loopback network print what they print on Node", () => {
  const node = new NodeEngine();
  let opened: EnginePage;
  let embedded: Engine;

  beforeAll(async () => {
    opened = await openEnginePage();
    embedded = opened.engine();
  });

  afterAll(async () => {
    await node[Symbol.asyncDispose]();
    await opened[Symbol.asyncDispose]();
  });

  it.each(Object.entries(networkPrograms))("%s", async (_, files) => {
    const truth = await seenOf(node, files);
    expect(truth.outcome).toMatchObject({ kind: "exited", exitCode: 0 });
    expect(await seenOf(embedded, files)).toEqual(truth);
  });

  it("another machine is told as unknown, in Node's words, with a note that there is no network", async () => {
    const seen = await seenOf(embedded, {
      "main.mjs": `await fetch("http://example.com/").catch(({ message, cause }) => console.log(message, cause.code, cause.message));
await fetch("http://10.0.0.1:8080/").catch(({ message, cause }) => console.log(message, cause.code, cause.message));
`,
    });
    expect(seen.stdout).toBe(
      "fetch failed ENOTFOUND getaddrinfo ENOTFOUND example.com\n" +
        "fetch failed ECONNREFUSED connect ECONNREFUSED 10.0.0.1:8080\n",
    );
    expect(seen.stderr.match(/reaches no network/g)).toHaveLength(1);
  });
});
