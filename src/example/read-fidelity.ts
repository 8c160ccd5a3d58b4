import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ExampleFault } from "./example-fault.ts";
import type { Example } from "./example.ts";
import { examplesFolder, shownPath } from "./examples-folder.ts";
import type { PageEngineName } from "#program/engine.ts";
import type { Fidelity } from "./fidelity.ts";

/** A browser that `npm run test:browsers` tries, beside Chromium. */
export type OtherBrowser = "firefox" | "webkit";

/** What a fidelity.json says: which program was measured, and what each engine made of it. */
export interface FidelityFile {
  /** The hash of the program that was measured. */
  readonly source: string;
  readonly engines: Readonly<Partial<Record<PageEngineName, Fidelity>>>;
  /** What the embedded engine made of it in browsers other than Chromium, and in which version of them. */
  readonly browsers?: Readonly<Partial<Record<OtherBrowser, Fidelity & { readonly version: string }>>>;
}

/** readFidelity reads what was measured of an example; null where nothing was, or another program was. */
export function readFidelity({ id, hash }: Pick<Example, "id" | "hash">, root = examplesFolder()): FidelityFile | null {
  const path = join(root, id, "fidelity.json");
  if (!existsSync(path)) return null;
  let file: FidelityFile | null = null;
  try {
    file = JSON.parse(readFileSync(path, "utf8")) as FidelityFile | null;
  } catch {
    // Told below.
  }
  if (typeof file?.source !== "string" || typeof file.engines !== "object") {
    throw new ExampleFault(
      `Expected what was measured of this example, but this is something else. Run npm run fidelity -- ${id}.`,
      shownPath(root, path),
    );
  }
  return file.source === hash ? file : null;
}
