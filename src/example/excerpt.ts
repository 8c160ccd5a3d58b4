import { ExampleFault } from "./example-fault.ts";
import type { ExampleSource } from "./example.ts";
import { nameList } from "./nearest-names.ts";

/** An excerpt is part of one file, moved to the left margin. */
export interface Excerpt {
  readonly file: string;
  /** Null where the excerpt is the whole file. */
  readonly region: string | null;
  readonly text: string;
  /** The number in the file of each line of the text. */
  readonly lines: readonly number[];
}

/** excerptOf cuts a named region out of a file of an example; without a name, the whole file. */
export function excerptOf(
  example: Pick<ExampleSource, "id" | "program" | "regions">,
  file: string,
  region?: string,
): Excerpt {
  const folder = `examples/${example.id}`;
  const source = example.program.files[file];
  if (source === undefined) {
    throw new ExampleFault(
      `Expected a file of the example, but it has no "${file}". It has: ${nameList(Object.keys(example.program.files))}.`,
      folder,
    );
  }
  const all = source.replace(/\n$/, "").split("\n");
  const range = region === undefined ? { from: 1, to: all.length } : example.regions[file]?.[region];
  if (range === undefined) {
    const names = Object.keys(example.regions[file] ?? {});
    throw new ExampleFault(
      `Expected a region of this file, but it has no "${region}". It has: ${nameList(names)}. Mark lines with "// #region ${region}" and "// #endregion".`,
      `${folder}/${file}`,
    );
  }
  const kept = all
    .map((text, index) => ({ text, line: index + 1 }))
    .filter(({ line }) => line >= range.from && line <= range.to);
  const indents = kept.filter(({ text }) => text.trim() !== "").map(({ text }) => text.search(/\S/));
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  return {
    file,
    region: region ?? null,
    text: kept.map(({ text }) => text.slice(indent)).join("\n"),
    lines: kept.map(({ line }) => line),
  };
}
