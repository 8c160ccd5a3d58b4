// What the WebContainer engine does where the service misbehaves: the service's own client in a real browser, and a
// stand-in that is told how to fail.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "#program/engine.ts";
import { programOf } from "#program/program.ts";
import type { Outcome } from "#program/outcome.ts";
import { type ContainerSite, openContainerSite } from "#support/container-in-browser.ts";
import type { EnginePage } from "#support/open-engine-page.ts";
import { seenOfProgram, withLocalPackage, withMissingPackage } from "#support/packaged-programs.ts";
import { seenOf } from "#support/seen-of.ts";
import type { Behaviour } from "#support/webcontainer-host/behaviour.ts";
import { WebContainerHost } from "#support/webcontainer-host/webcontainer-host.ts";

let site: ContainerSite;

beforeAll(async () => {
  site = await openContainerSite();
});

afterAll(async () => {
  await site[Symbol.asyncDispose]();
});

/** Patience of which a test can see the end. */
const short = { silence: 400, boot: 20_000 };

const hello = programOf({ "main.ts": `const greeting: string = "hello";\nconsole.log(greeting);\n` });

interface Opened extends AsyncDisposable {
  readonly host: WebContainerHost;
  readonly opened: EnginePage;
}

async function open(
  behaviour: Behaviour,
  settings: Partial<Parameters<ContainerSite["open"]>[0]> = {},
): Promise<Opened> {
  const host = await WebContainerHost.open(behaviour);
  const opened = await site.open({ service: host.origin, patience: short, ...settings });
  return {
    host,
    opened,
    async [Symbol.asyncDispose]() {
      await opened[Symbol.asyncDispose]();
      await host[Symbol.asyncDispose]();
    },
  };
}

function faultOf({ opened }: Opened): Promise<{ reason: string; message: string } | null> {
  return opened.page.evaluate(() => globalThis.bootFault());
}

async function printOf(engine: Engine, program = hello): Promise<{ text: string; outcome: Outcome }> {
  let text = "";
  const outcome = await engine.run(program, {
    onEvent: (event) => {
      if (event.type === "output") text += event.text;
    },
  });
  return { text, outcome };
}

describe("a boot of the WebContainer", () => {
  it("is not begun, and asks nobody for anything, before it is asked for", async () => {
    await using page = await open({});
    const asked: string[] = [];
    page.opened.page.on("request", (request) => asked.push(request.url()));
    await page.opened.page.evaluate(() => document.body.append("The page goes on."));
    expect(asked).toEqual([]);
    expect(await page.opened.page.locator("iframe").count()).toBe(0);
    expect(page.host.visits).toEqual([]);
    expect(await faultOf(page)).toBeNull();
    expect(page.host.visits).toHaveLength(1);
  });

  const named: Readonly<Record<string, readonly [what: string, Behaviour]>> = {
    "says nothing": ["blocked", { page: "silent" }],
    "is not there": ["blocked", { page: "missing" }],
    "refuses the key": ["key-refused", { refusal: "The client_id is not registered for this origin." }],
    "has no storage": [
      "storage-blocked",
      { refusal: "Unable to register a Service Worker: the storage is partitioned." },
    ],
    "fails in words of its own": ["broken", { refusal: "Out of luck." }],
  };

  it.each(Object.entries(named))(
    "names its fault where the service %s, and may be tried again",
    async (_how, [reason, behaviour]) => {
      await using page = await open(behaviour);
      const fault = await faultOf(page);
      expect(fault?.reason).toBe(reason);
      expect(fault?.message).toMatch(/^Expected [^\n]*, but [^\n]*\.$/);
      if (reason === "broken") expect(fault?.message).toContain("Out of luck");
      page.host.behaviour = {};
      expect(await faultOf(page)).toBeNull();
    },
  );

  it("is blocked where nothing listens", async () => {
    await using page = await open({});
    await page.host[Symbol.asyncDispose]();
    expect((await faultOf(page))?.reason).toBe("blocked");
  });

  it("is told to be offline where the browser is", async () => {
    await using page = await open({});
    await page.opened.page.context().setOffline(true);
    expect((await faultOf(page))?.reason).toBe("offline");
    await page.opened.page.context().setOffline(false);
    expect(await faultOf(page)).toBeNull();
  });

  it("needs a page that is isolated, and a browser with shared memory", async () => {
    await using plain = await open({}, { isIsolated: false });
    expect((await faultOf(plain))?.reason).toBe("not-isolated");
    await using page = await open({});
    await page.opened.page.evaluate(() => Reflect.deleteProperty(globalThis, "SharedArrayBuffer"));
    expect((await faultOf(page))?.reason).toBe("no-shared-memory");
    expect([...plain.host.visits, ...page.host.visits]).toEqual([]);
  });

  it("goes on when its time is up, and may be waited for again", async () => {
    const mayBuild = Promise.withResolvers<void>();
    await using page = await open({ mayBuild: mayBuild.promise }, { patience: { ...short, boot: 500 } });
    expect((await faultOf(page))?.reason).toBe("timed-out");
    expect((await faultOf(page))?.reason).toBe("timed-out");
    mayBuild.resolve();
    await expect.poll(() => faultOf(page)).toBeNull();
    expect([page.host.visits.length, page.host.built]).toEqual([1, 1]);
  });

  it("brings the key along", async () => {
    await using page = await open({}, { key: "a key" });
    expect(await faultOf(page)).toBeNull();
    expect(page.host.visits[0]?.searchParams.get("client_id")).toBe("a key");
  });

  it("leaves nothing in the page when the engine is disposed of", async () => {
    await using page = await open({});
    expect(await faultOf(page)).toBeNull();
    expect(await page.opened.page.locator("iframe").count()).toBe(1);
    await page.opened.page.evaluate(() => globalThis.enginePage.dispose());
    expect(await page.opened.page.locator("iframe").count()).toBe(0);
  });
});

describe("a run in the WebContainer", () => {
  it("fails where the service is lost in the middle of it, and the next one has a new container", async () => {
    await using page = await open({}, { patience: { ...short, life: 500, kill: 500 } });
    const engine = page.opened.engine();
    const waits = programOf({ "main.ts": `console.log("waiting");\nsetInterval(() => {}, 1000);\n` });
    const run = engine.run(waits, { onEvent: (event) => event.type === "output" && page.host.drop() });
    await expect(run).rejects.toThrow(/does not (?:answer )?any more/);
    expect(await printOf(engine)).toEqual({ text: "hello\n", outcome: { kind: "exited", exitCode: 0 } });
    expect(page.host.built).toBe(2);
  });

  it("is stopped at once where its process goes on, and the next one has a new container", async () => {
    await using page = await open({ ignoresKill: true }, { patience: { ...short, kill: 500 } });
    const engine = page.opened.engine();
    const stop = new AbortController();
    const spins = programOf({ "main.ts": `console.log("spinning");\nfor (;;);\n` });
    const onEvent = (event: { type: string }): void => void (event.type === "output" && stop.abort());
    expect(await engine.run(spins, { onEvent, signal: stop.signal })).toEqual({ kind: "stopped" });
    expect((await printOf(engine)).text).toBe("hello\n");
    expect(page.host.built).toBe(2);
  });

  it.each([1, 3, 64])("prints the same where its output comes in pieces of %i bytes", async (cutTo) => {
    await using page = await open({ cutTo });
    const { stdout, stderr, outcome } = await seenOf(page.opened.engine(), {
      "main.ts": `import { spawnSync } from "node:child_process";
console.log("framed: é😀大");
spawnSync("printf", ["past the probe: é😀大\\\\n"], { stdio: "inherit" });
spawnSync("printf", ["\\\\036\\\\036half a frame{\\\\037\\\\r\\\\n"], { stdio: "inherit" });
process.stdout.write("\\u001e0123{}\\u001f\\r\\n");
throw new Error("é😀大");
`,
    });
    expect(stdout).toBe(
      "framed: é😀大\npast the probe: é😀大\n\u001e\u001ehalf a frame{\u001f\r\n\u001e0123{}\u001f\r\n",
    );
    expect(stderr).toMatch(/^file:\/\/\/program\/main\.ts:6\n/);
    expect(stderr).toContain("Error: é😀大\n    at file:///program/main.ts:6:7\n");
    expect(outcome).toEqual({ kind: "exited", exitCode: 1 });
  });

  it("that floods keeps to its limits, and leaves the page able to act", async () => {
    await using page = await open({});
    const engine = page.opened.engine();
    const limits = { outputBytes: 10_000, wallTime: 1000 };
    let kept = 0;
    const onEvent = (event: { type: string; text?: string }): void => {
      if (event.type === "output") kept += event.text?.length ?? 0;
    };
    const floods = programOf({ "main.ts": `for (;;) console.log("x".repeat(999));\n` });
    expect(await engine.run(floods, { onEvent, limits })).toEqual({ kind: "over-limit", limit: "wallTime" });
    expect(kept).toBe(10_000);
    expect((await printOf(engine)).text).toBe("hello\n");
  });

  it("has no input, and does not wait for any", async () => {
    await using page = await open({});
    const reads = programOf({
      "main.ts": `for await (const chunk of process.stdin) console.log("found", chunk);\nconsole.log("the end");\n`,
    });
    expect(await printOf(page.opened.engine(), reads)).toEqual({
      text: "the end\n",
      outcome: { kind: "exited", exitCode: 0 },
    });
  });

  it("has its packages installed first, and once for all runs of a program", async () => {
    await using page = await open({});
    const engine = page.opened.engine();
    const found = { text: "soup of the day\n", outcome: { kind: "exited", exitCode: 0 } };
    expect(await seenOfProgram(engine, withLocalPackage)).toEqual(found);
    expect(await seenOfProgram(engine, withLocalPackage)).toEqual(found);
    expect(page.host.ran.filter((command) => command === "npm")).toHaveLength(1);
    const { outcome } = await seenOfProgram(engine, withMissingPackage);
    const [fault] = outcome.kind === "rejected" ? outcome.diagnostics : [];
    expect(fault?.message).toMatch(/^Expected npm to install the package missing-soup, but it says: [^\n]*\.$/);
  });

  it("has its types stripped where the container's Node cannot do that", async () => {
    await using page = await open({ version: "v20.19.0" });
    const source = `import { readFileSync } from "node:fs";
const text: string = readFileSync(new URL(import.meta.url), "utf8");
console.log(text.split("\\n")[1]);
`;
    const plain = source.replace("text: string =", "text         =");
    const engine = page.opened.engine(new Map([[source, plain]]));
    expect((await printOf(engine, programOf({ "main.ts": source }))).text).toBe(`${plain.split("\n")[1]}\n`);
    expect(await page.opened.page.evaluate(() => globalThis.containerVersion())).toBe("20.19.0");
    await expect(printOf(engine)).rejects.toThrow("Expected a stripper for main.ts");
  });
});
