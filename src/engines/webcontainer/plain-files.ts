import type { StrippedFiles } from "#program/stripped-files.ts";

/** Where JavaScript comes from that Node in the container cannot make itself. */
export interface StripSettings {
  /** By source, what the build made of it. */
  readonly stripped: ReadonlyMap<string, string>;
  /** Strips what the build has not seen. */
  readonly strip?: (files: Readonly<Record<string, string>>) => Promise<StrippedFiles>;
}

/** plainFiles blanks the types of a program's files, under their names and with all positions kept. */
export async function plainFiles(
  files: Readonly<Record<string, string>>,
  { stripped, strip }: StripSettings,
): Promise<StrippedFiles> {
  const javaScript: Record<string, string> = { ...files };
  const left: Record<string, string> = {};
  for (const [path, source] of Object.entries(files)) {
    if (!/\.[cm]?ts$/.test(path)) continue;
    const known = stripped.get(source);
    if (known === undefined) left[path] = source;
    else javaScript[path] = known;
  }
  const paths = Object.keys(left);
  if (paths.length === 0) return { kind: "stripped", javaScript };
  if (strip === undefined) {
    throw new Error(
      `Expected a stripper for ${paths.join(", ")}, because this WebContainer's Node is older than 22.18, but there is none: use another engine.`,
    );
  }
  const found = await strip(left);
  return found.kind === "rejected" ? found : { kind: "stripped", javaScript: { ...javaScript, ...found.javaScript } };
}
