import { spawnSync } from "node:child_process";

/** The oldest Python that the twins are written for. */
export const oldestPython = "3.11";

/** A found Python is its version, or why there is none that can run a twin. */
export type FoundPython = { readonly version: string } | { readonly missing: string };

/** findPython asks the `python3` of this machine for its version. */
export function findPython(ask: () => string | null = askPython): FoundPython {
  const said = ask();
  const expected = `Expected a python3 of ${oldestPython} or newer`;
  if (said === null) return { missing: `${expected}, but there is none.` };
  const version = /^(\d+)\.(\d+)\.\d+/.exec(said);
  const [major = 0, minor = 0] = version?.slice(1).map(Number) ?? [];
  const [oldestMajor = 0, oldestMinor = 0] = oldestPython.split(".").map(Number);
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return { version: said };
  return { missing: `${expected}, but this one is ${said}.` };
}

function askPython(): string | null {
  const asked = spawnSync("python3", ["-c", "import platform; print(platform.python_version())"], { encoding: "utf8" });
  return asked.status === 0 ? asked.stdout.trim() : null;
}
