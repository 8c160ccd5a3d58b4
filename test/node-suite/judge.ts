import type { Judged } from "./report.ts";
import { runOnEngine } from "./run-on-engine.ts";
import { Baseline } from "./run-on-node.ts";
import type { Checkout, NodeTest } from "./test-files.ts";
import type { TestResult } from "./test-result.ts";

/** How a judgement is made. */
export interface JudgeOptions {
  /** The file that keeps the results of real Node. */
  readonly baseline: string;
  readonly nodeOnly: boolean;
  readonly pages: number;
  readonly wallTime: number;
  /** Told now and then how far it is. */
  readonly onProgress: (words: string) => void;
}

/** judge runs tests on real Node, and those that pass there and apply to a page in the engine. */
export async function judge(
  checkout: Checkout,
  tests: readonly NodeTest[],
  { baseline: path, nodeOnly, pages, wallTime, onProgress }: JudgeOptions,
): Promise<Judged[]> {
  const applicable = tests.filter(({ skipped }) => skipped === null);
  const onNode = await runAllOnNode(new Baseline(path, checkout.root), applicable, pages, onProgress);
  const counted = applicable.filter((test) => onNode.get(test)?.status === "passed");
  const inEngine = new Map<NodeTest, TestResult>();
  if (!nodeOnly) {
    const onResult = (test: NodeTest, result: TestResult): void => {
      inEngine.set(test, result);
      const passed = [...inEngine.values()].filter(({ status }) => status === "passed").length;
      onProgress(`In the engine: ${inEngine.size} of ${counted.length}, ${passed} passed`);
    };
    await runOnEngine(counted, { checkout, pages, wallTime, onResult });
  }
  return tests.map((test) => {
    const node = onNode.get(test) ?? null;
    const failsOnNode = node !== null && node.status !== "passed" ? `on real Node: ${node.error}` : null;
    return {
      group: test.group,
      file: test.file,
      uncounted: test.skipped ?? failsOnNode,
      node,
      engine: inEngine.get(test) ?? null,
    };
  });
}

async function runAllOnNode(
  baseline: Baseline,
  tests: readonly NodeTest[],
  lanes: number,
  onProgress: (words: string) => void,
): Promise<Map<NodeTest, TestResult>> {
  const results = new Map<NodeTest, TestResult>();
  const waiting = tests.filter((test) => baseline.has(test)).concat(tests.filter((test) => !baseline.has(test)));
  const unknown = waiting.filter((test) => !baseline.has(test)).length;
  const work = async (): Promise<void> => {
    for (let test = waiting.shift(); test !== undefined; test = waiting.shift()) {
      results.set(test, await baseline.resultOf(test));
      if (unknown > 0) onProgress(`On real Node: ${results.size} of ${tests.length}`);
      if (unknown > 0 && results.size % 50 === 0) baseline.save();
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  if (unknown > 0) baseline.save();
  return results;
}
