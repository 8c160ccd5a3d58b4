// Every suite of the project, two files at a time. What a program claims of overlap holds on a busy machine, too: readers
// have one.
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

/** Tests of one room. Some of them read every file of the project, and a machine may be busy. */
function quickSuite(name: string, include: string[]): TestProjectConfiguration {
  return { extends: true, test: { name, include, testTimeout: 30_000 } };
}

/** Tests that drive a browser, or start real Node programs. */
function slowSuite(name: string, globalSetup: string[] = []): TestProjectConfiguration {
  const include = [`test/${name}/**/*.test.ts`];
  return { extends: true, test: { name, include, globalSetup, testTimeout: 60_000, hookTimeout: 120_000 } };
}

const withEnginePage = ["test/support/engine-page-for-all.ts"];

export default defineConfig({
  cacheDir: ".cache/vite",
  test: {
    environment: "node",
    maxWorkers: 2,
    projects: [
      slowSuite("conformance", withEnginePage),
      slowSuite("site"),
      slowSuite("security", withEnginePage),
      slowSuite("hosts"),
      slowSuite("examples"),
      slowSuite("engines"),
      quickSuite("unit", [
        "src/**/*.test.ts",
        "tools/**/*.test.ts",
        "test/support/**/*.test.ts",
        "test/node-suite/**/*.test.ts",
      ]),
      quickSuite("architecture", ["test/architecture/**/*.test.ts"]),
    ],
  },
});
