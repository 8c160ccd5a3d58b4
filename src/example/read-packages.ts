import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ProgramPackages } from "#program/packages.ts";
import { ExampleFault } from "./example-fault.ts";
import type { ExampleFacts } from "./example.ts";
import { shownPath } from "./examples-folder.ts";

const name = "package-lock.json";

/** readPackages reads what an example's dependencies are exactly; nothing where it has none. */
export function readPackages(
  root: string,
  folder: string,
  { dependencies }: Pick<ExampleFacts, "dependencies">,
): ProgramPackages | undefined {
  const path = join(folder, name);
  if (dependencies === undefined) {
    if (!existsSync(path)) return undefined;
    throw new ExampleFault(
      `Expected no ${name} where example.json has no "dependencies". Declare them, or delete it.`,
      shownPath(root, path),
    );
  }
  const remedy = `Put {"dependencies": ${JSON.stringify(dependencies)}} into a package.json beside the program, run npm install --package-lock-only there, and delete the package.json.`;
  if (!existsSync(path)) {
    throw new ExampleFault(
      `Expected ${name}, which names each package exactly, but there is none. ${remedy}`,
      shownPath(root, path),
    );
  }
  const lock = readFileSync(path, "utf8");
  if (!isLockOf(lock, dependencies)) {
    throw new ExampleFault(
      `Expected a lock of the dependencies in example.json, but it is of others, or none. ${remedy}`,
      shownPath(root, path),
    );
  }
  return { dependencies, lock };
}

function isLockOf(text: string, dependencies: Readonly<Record<string, string>>): boolean {
  try {
    const lock = JSON.parse(text) as { packages?: { ""?: { dependencies?: Record<string, string> } } } | null;
    const locked = lock?.packages?.[""]?.dependencies ?? {};
    const names = Object.keys(dependencies);
    return names.length === Object.keys(locked).length && names.every((each) => locked[each] === dependencies[each]);
  } catch {
    return false;
  }
}
