import { isPlainText, isRecord, nameOf, quote } from "./say-data.ts";

/** The most characters of a lock, and of packages, that a program from outside may bring. */
const most = { lock: 1_048_576, packages: 50 } as const;

/** packagesTrouble says why data of unknown origin does not name a program's packages, or null where it does. */
export function packagesTrouble(packages: unknown): string | null {
  if (!isRecord(packages)) return `expected "packages" to hold dependencies and lock, but it is ${nameOf(packages)}`;
  const { dependencies, lock } = packages;
  if (!isRecord(dependencies)) {
    return `expected "dependencies" to hold versions by name, but it is ${nameOf(dependencies)}`;
  }
  const entries = Object.entries(dependencies);
  if (entries.length > most.packages) {
    return `expected at most ${most.packages} packages, but there are ${entries.length}`;
  }
  for (const [name, version] of entries) {
    // What npm takes for a name.
    if (!/^(?:@[a-z0-9][\w.~-]*\/)?[a-z0-9][\w.~-]*$/i.test(name) || name.length > 214) {
      return `expected names of packages in "dependencies", but one is ${quote(name)}`;
    }
    if (!isPlainText(version)) return `expected the version of ${quote(name)} to be text, but it is ${nameOf(version)}`;
  }
  if (typeof lock !== "string")
    return `expected "lock" to be the text of a package-lock.json, but it is ${nameOf(lock)}`;
  if (lock.length > most.lock) return `expected a lock of at most 1,048,576 characters, but it has ${lock.length}`;
  return null;
}
