import type { EnginePage } from "#support/embedded-in-browser.ts";
import { programOf } from "#program/program.ts";
import { floodProgram } from "./engine-programs.ts";

/** What a flood of output does to the page: its longest task in milliseconds, its memory's growth in MiB. */
export interface FloodFigures {
  readonly longestTask: number;
  readonly growth: number;
}

/** measureFlood runs a million console lines and watches the page meanwhile. */
export async function measureFlood(opened: EnginePage): Promise<FloodFigures> {
  const { page } = opened;
  const engine = opened.engine(new Map(Object.values(floodProgram).map((source) => [source, source])));
  await engine.boot();
  const session = await page.context().newCDPSession(page);
  const heap = async (): Promise<number> => {
    await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  await page.evaluate(() => {
    const scope = globalThis as unknown as { longest: number };
    scope.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) scope.longest = Math.max(scope.longest, duration);
    }).observe({ type: "longtask", buffered: false });
  });
  const before = await heap();
  await engine.run(programOf(floodProgram, { entry: "main.mjs" }), {
    onEvent: () => {},
    limits: { wallTime: 120_000 },
  });
  const after = await heap();
  const longestTask = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  await engine[Symbol.asyncDispose]();
  return { longestTask, growth: (after - before) / 2 ** 20 };
}
