// After a run nothing of it is alive, however it ended: no Worker but the standby guests, and no object URL.
import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { programOf } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { openEnginePage, type EnginePage } from "#support/embedded-in-browser.ts";
import { frameOfEngine } from "#support/frame-of-engine.ts";

let opened: EnginePage;
let browser: CDPSession;
const scripts = new Set<string>();

beforeAll(async () => {
  opened = await openEnginePage();
  browser = await opened.browser.newBrowserCDPSession();
  opened.page.on("request", (request) => {
    if (request.url().startsWith("blob:")) scripts.add(request.url());
  });
});

afterAll(async () => {
  await opened[Symbol.asyncDispose]();
});

async function workers(): Promise<number> {
  const filter = [{ type: "worker" }];
  const { targetInfos } = await browser.send("Target.getTargets", { filter });
  return targetInfos.length;
}

/** Which of the addresses still lead to a script, asked within the frame. */
async function alive(addresses: readonly string[]): Promise<string[]> {
  const frame = frameOfEngine(opened.page);
  return (
    (await frame?.evaluate(async (given) => {
      const loads = (address: string): Promise<string | undefined> =>
        new Promise((resolve) => {
          const script = document.createElement("script");
          // As a module of a kind that no browser runs it is fetched, and not evaluated.
          script.type = "module";
          script.addEventListener("load", () => resolve(address));
          script.addEventListener("error", () => resolve(undefined));
          script.src = address;
          document.documentElement.append(script);
        });
      return (await Promise.all(given.map(loads))).filter((address) => address !== undefined);
    }, addresses)) ?? []
  );
}

/** A text that is long enough to be given an object URL; a short one stands in its own address. */
const long = `// ${"x".repeat(5000)}`;

/** How many guests stand by after a program that started threads. */
const standbys = 3;

const threads = `import { Worker } from "node:worker_threads";
for (let count = 0; count < 3; count += 1) new Worker(new URL("./thread.mjs", import.meta.url));
console.log("begun");
`;
const sleeps = `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`;

interface Ending {
  readonly main: string;
  readonly thread: string;
  /** When the run is stopped: once it has printed, as soon as it is asked for, or not at all. */
  readonly stop: boolean | "at once";
}

const endings: Readonly<Record<string, Ending>> = {
  "a program that exits and leaves its threads": {
    main: `${threads}setTimeout(() => process.exit(3), 300);`,
    thread: sleeps,
    stop: false,
  },
  "a program that throws": {
    main: `${threads}setTimeout(() => { throw new Error("x"); }, 300);`,
    thread: `setInterval(() => {}, 1);`,
    stop: false,
  },
  "a program that is stopped asleep": { main: threads + sleeps, thread: sleeps, stop: true },
  "a program that is stopped in a loop": { main: `${threads}for (;;);`, thread: `for (;;);`, stop: true },
  "a program that is stopped while it starts": { main: threads, thread: sleeps, stop: "at once" },
  "a program that is stopped while parts of the engine come": {
    main: `import "node:http";\nimport "node:zlib";\nimport "node:crypto";\n${threads}`,
    thread: sleeps,
    stop: "at once",
  },
  "a program that is stopped while it exits": {
    main: `${threads.replace("console.log", "void ")}process.on("exit", () => { console.log("leaving"); for (;;); });\nsetTimeout(() => process.exit(), 100);`,
    thread: `for (;;);`,
    stop: true,
  },
  "a program that is stopped in a flood": {
    main: `${threads}for (;;) console.log("x");`,
    thread: `for (;;) console.log("y");`,
    stop: true,
  },
};

describe("nothing is left", () => {
  it.each(Object.entries(endings))("of %s", async (_, { main, thread, stop }) => {
    await using engine = opened.engine();
    await engine.boot();
    const program = programOf({ "main.mjs": main + long, "thread.mjs": thread + long }, { entry: "main.mjs" });
    // What is asked for between two runs, for guests that stand by, counts with the second one.
    const run = async (ran = program): Promise<string[]> => {
      const stopping = new AbortController();
      const onEvent = (event: RunEvent): void => {
        if (stop && event.type === "output") stopping.abort();
      };
      await engine.run(ran, { signal: stopping.signal, onEvent });
      const used = [...scripts];
      scripts.clear();
      return used;
    };
    scripts.clear();
    const used = await run();
    await expect.poll(workers, { timeout: 20_000 }).toBeLessThanOrEqual(standbys);
    // Where no threads are likely one guest stands by, and nothing else is there.
    await run(programOf({ "main.mjs": "" }, { entry: "main.mjs" }));
    await expect.poll(workers, { timeout: 20_000 }).toBeLessThanOrEqual(1);
    const kept = await alive(used);
    expect(kept.length).toBeLessThan(used.length);
    // What is kept is the engine's own, which the next run uses again.
    const again = await run();
    expect(kept.filter((address) => !again.includes(address))).toEqual([]);
  });
});
