import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { blockedIn, hasPolicy, policyOf, withPolicy } from "./page-policy.ts";

/**
 * writePolicies puts its policy into every page of a built site; a document that brings one of its own keeps that. It gives a
 * line for each thing in a page that its policy would block.
 */
export function writePolicies(folder: string): string[] {
  const faults: string[] = [];
  for (const file of globSync("**/*.html", { cwd: folder }).sort()) {
    const path = join(folder, file);
    const html = readFileSync(path, "utf8");
    if (hasPolicy(html)) continue;
    faults.push(...blockedIn(html).map((fault) => `dist/${file}: ${fault}`));
    writeFileSync(path, withPolicy(html, policyOf(html)));
  }
  return faults;
}
