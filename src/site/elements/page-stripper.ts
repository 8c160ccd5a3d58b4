// One type stripper serves all of a page: its editors, and an engine whose Node does not strip types.
import type { StrippedFiles } from "#program/stripped-files.ts";

let stripper: Promise<{ strip(files: Readonly<Record<string, string>>): Promise<StrippedFiles> }> | undefined;

/** stripInPage strips TypeScript files with Node's own stripper, which is fetched the first time. */
export async function stripInPage(files: Readonly<Record<string, string>>): Promise<StrippedFiles> {
  stripper ??= import("#engines/embedded/type-stripper.ts").then(({ TypeStripper }) => new TypeStripper());
  stripper.catch(() => (stripper = undefined));
  return (await stripper).strip(files);
}
