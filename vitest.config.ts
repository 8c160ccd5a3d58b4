// Every suite of the project. First those that look at code and at pages, two files at a time; then, one file after the other,
// those that compare the order of lines with real Node: what a busy core changes of an order, it changes on Node, too.
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const twoAtATime = { maxWorkers: 2, sequence: { groupOrder: 0 } };
const alone = { maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 1 } };

/** Tests of one room. Some of them read every file of the project, and a machine may be busy. */
function quickSuite(name: string, include: string[]): TestProjectConfiguration {
  return { extends: true, test: { name, include, testTimeout: 30_000, ...twoAtATime } };
}

/** Tests that drive a browser, or start real Node programs. */
function slowSuite(name: string, workers: typeof twoAtATime, globalSetup: string[] = []): TestProjectConfiguration {
  const include = [`test/${name}/**/*.test.ts`];
  return { extends: true, test: { name, include, globalSetup, testTimeout: 60_000, hookTimeout: 120_000, ...workers } };
}

const withEnginePage = ["test/support/engine-page-for-all.ts"];

export default defineConfig({
  cacheDir: ".cache/vite",
  test: {
    environment: "node",
    maxWorkers: 2,
    projects: [
      slowSuite("site", twoAtATime),
      slowSuite("security", twoAtATime, withEnginePage),
      slowSuite("hosts", twoAtATime),
      quickSuite("unit", [
        "src/**/*.test.ts",
        "tools/**/*.test.ts",
        "test/support/**/*.test.ts",
        "test/node-suite/**/*.test.ts",
      ]),
      quickSuite("architecture", ["test/architecture/**/*.test.ts"]),
      slowSuite("conformance", alone, withEnginePage),
      slowSuite("examples", alone),
      slowSuite("engines", alone),
    ],
  },
});
