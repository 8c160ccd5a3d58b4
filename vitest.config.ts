// Every suite of the project. The suites that drive a browser or start real Node programs run their files one after the
// other, and one suite at a time: their claims are about overlap, so they must not fight each other for the cores.
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

function quickSuite(name: string, include: string[]): TestProjectConfiguration {
  // Some of them read every file of the project, and a machine may be busy.
  return { extends: true, test: { name, include, testTimeout: 30_000, sequence: { groupOrder: 0 } } };
}

function slowSuite(name: string, groupOrder: number): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      fileParallelism: false,
      maxWorkers: 1,
      testTimeout: 60_000,
      hookTimeout: 120_000,
      sequence: { groupOrder },
    },
  };
}

export default defineConfig({
  cacheDir: ".cache/vite",
  test: {
    environment: "node",
    maxWorkers: 2,
    projects: [
      quickSuite("unit", [
        "src/**/*.test.ts",
        "tools/**/*.test.ts",
        "test/support/**/*.test.ts",
        "test/node-suite/**/*.test.ts",
      ]),
      quickSuite("architecture", ["test/architecture/**/*.test.ts"]),
      slowSuite("engines", 1),
      slowSuite("examples", 2),
      slowSuite("conformance", 3),
      slowSuite("site", 4),
      slowSuite("security", 5),
      slowSuite("hosts", 6),
    ],
  },
});
