import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ContentFault } from "./content-fault.ts";

/** readContentFiles reads each file of a pattern into what it is, by name; what is wrong with the others is in `faults`. */
export function readContentFiles<One>(
  root: string,
  pattern: string,
  read: (file: string, text: string) => One | ContentFault[],
): { readonly all: One[]; readonly faults: ContentFault[] } {
  const files = globSync(pattern, { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  const found = files.sort().map((file) => read(file, readFileSync(join(root, file), "utf8")));
  return {
    all: found.flatMap((one) => (isFaulty(one) ? [] : [one])),
    faults: found.flatMap((one) => (isFaulty(one) ? one : [])),
  };
}

function isFaulty(one: unknown): one is ContentFault[] {
  return Array.isArray(one);
}
