// Each test builds a copy of the project with one thing broken, as `npm run build` does.
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const lesson = "content/lessons/concurrency-vs-parallelism.mdx";
const example = "examples/10-foundations/three-tills-solution";
let copy: string;

beforeEach(() => {
  // Below the project, so that whatever looks upwards for a package finds the same as at home.
  mkdirSync(join(root, ".cache"), { recursive: true });
  copy = mkdtempSync(join(root, ".cache", "bad-input-"));
  for (const part of [
    "astro.config.mjs",
    "content",
    "examples",
    "measurements",
    "package.json",
    "public",
    "src",
    "tools",
    "tsconfig.base.json",
    "tsconfig.json",
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(join(copy, file), "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(copy, file), after);
}

/** Builds the copy, which must fail, and gives what it said on stderr, line by line. */
function failToBuild(): Promise<string[]> {
  return new Promise((done, reject) => {
    execFile(process.execPath, ["tools/build.ts"], { cwd: copy }, (error, _stdout, stderr) => {
      if (error === null) reject(new Error("Expected the build to fail, but it succeeded."));
      else done(stderr.trim().split("\n"));
    });
  });
}

test("what is wrong in lessons and examples stops the build, each in one line with its place", async () => {
  edit(lesson, (text) => text.replace(/^promise: .*\n/m, "").replace("Three dishes", "import three dishes"));
  edit(lesson, (text) => text.replace("10-foundations/io-vs-cpu", "10-foundations/io-vs-gpu"));
  edit(lesson, (text) => text.replace('region="serve"', 'region="swerve"'));
  rmSync(join(copy, "examples/10-foundations/three-tills-start/recording.json"));
  edit(`${example}/main.ts`, (text) => text.replace("120", "130"));

  const lines = await failToBuild();
  expect(lines).toEqual([
    expect.stringMatching(`^${lesson}:\\d+: .*"promise".*Add promise:`),
    expect.stringMatching(`^${lesson}:\\d+: .*"import".*backticks`),
    expect.stringMatching(`^${lesson}:\\d+: .*no "10-foundations/io-vs-gpu"`),
    expect.stringMatching(`^${lesson}:\\d+: .*no "swerve"`),
    expect.stringMatching(`^${example}/recording.json: .*changed.*npm run record`),
    expect.stringMatching("^examples/10-foundations/three-tills-start/recording.json: .*npm run record"),
    "The build stopped: 6 things to mend.",
  ]);
});

test("a fault that only shows while a page is drawn is one line too", async () => {
  edit(lesson, (text) => text.replace('spans={["waiting", "computing"]}', 'spans={["waiting", "dreaming"]}'));
  expect(await failToBuild()).toEqual([
    expect.stringMatching('^examples/10-foundations/io-vs-cpu/recording.json: .*"dreaming".*waiting'),
    "The build stopped: 1 thing to mend.",
  ]);
});
