import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checksFile, reporterFile, type Checks } from "#program/checks.ts";
import { ExampleFault } from "./example-fault.ts";
import type { ExampleSource } from "./example.ts";
import { examplesFolder, shownPath } from "./examples-folder.ts";
import { listExamples } from "./list-examples.ts";
import { readExampleSource } from "./read-example.ts";
import { stripTypes } from "./strip-types.ts";

/** An exercise is two examples and what tells them apart: where a reader starts, a solution, and the checks. */
export interface Exercise {
  readonly start: ExampleSource;
  readonly solution: ExampleSource;
  readonly checks: Checks;
  /** The files that the solution has otherwise. */
  readonly changed: readonly string[];
}

/** listExercises gives the ids of the examples that a reader starts from: those with checks. */
export function listExercises(root = examplesFolder()): string[] {
  return listExamples(root).filter((id) => existsSync(join(root, id, checksFile)));
}

/** solutionOf is the id of the solution that belongs to a start: both end in what they are. */
export function solutionOf(id: string): string {
  return id.replace(/-start$/, "-solution");
}

/** readExercise reads the exercise that starts with this example. */
export function readExercise(id: string, root = examplesFolder()): Exercise {
  const start = readExampleSource(id, root);
  const path = join(start.folder, checksFile);
  const shown = shownPath(root, path);
  if (!existsSync(path)) {
    throw new ExampleFault(`Expected ${checksFile}, tests that tell whether the exercise is solved. Write it.`, shown);
  }
  if (!id.endsWith("-start")) {
    throw new ExampleFault(`Expected an exercise's id to end in "-start", beside one that ends in "-solution".`, shown);
  }
  const solution = readExampleSource(solutionOf(id), root);
  const text = readFileSync(path, "utf8");
  const result = stripTypes(checksFile, text);
  if (result.kind === "rejected") {
    const { line, column, message } = result.diagnostic;
    throw new ExampleFault(`Expected tests that Node can run. Node says: ${message}.`, shown, line, column);
  }
  const changed = Object.entries(solution.program.files).flatMap(([file, source]) =>
    start.program.files[file] === source ? [] : [file],
  );
  const given = Object.entries(start.program.files).filter(([file, source]) => solution.program.files[file] === source);
  const more = changed.find((file) => start.program.files[file] === undefined);
  if (more !== undefined) {
    const place = `${shownPath(root, solution.folder)}/${more}`;
    throw new ExampleFault(
      "Expected the files of a solution to be those of its start, where readers write them.",
      place,
    );
  }
  return {
    start,
    solution,
    changed,
    checks: {
      names: namesIn(text, shown),
      files: { [checksFile]: text, [reporterFile]: reporter() },
      stripped: {
        ...Object.fromEntries(given.map(([file, source]) => [file, start.stripped[file] ?? source])),
        [checksFile]: result.javaScript,
      },
      given: Object.fromEntries(given),
    },
  };
}

/** The names of the tests at the top of a file. That they are all, the suites prove. */
function namesIn(text: string, shown: string): string[] {
  const names = [...text.matchAll(/^test\(\s*("(?:[^"\\]|\\.)*")/gm)].map(
    ([, name]) => JSON.parse(name ?? "") as string,
  );
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (names.length === 0 || twice !== undefined) {
    const found = twice === undefined ? "found none" : `"${twice}" comes twice`;
    throw new ExampleFault(`Expected tests at the top of the file, test("what holds", …), but ${found}.`, shown);
  }
  return names;
}

/** The text of the reporter, also when this file has been bundled to another place. */
function reporter(): string {
  const file = "report-checks.ts";
  const beside = fileURLToPath(new URL(`../probe/${file}`, import.meta.url));
  const path = existsSync(beside) ? beside : join(process.cwd(), "src/probe", file);
  const result = stripTypes(file, readFileSync(path, "utf8"));
  if (result.kind === "rejected")
    throw new Error(`Expected a reporter that Node can run: ${result.diagnostic.message}`);
  return result.javaScript;
}
