import { ExampleFault } from "./example-fault.ts";
import type { Region } from "./example.ts";

/** A marked file is a file as it is written, in two parts: its text without the marks of regions, and where those lie in it. */
export interface MarkedFile {
  readonly text: string;
  readonly regions: Readonly<Record<string, Region>>;
}

/** readMarks takes the marks of regions out of a file. `shown` is the file's path for faults, which count lines as written. */
export function readMarks(source: string, shown: string): MarkedFile {
  const regions: Record<string, Region> = {};
  const open: { name: string; from: number; line: number }[] = [];
  const kept: string[] = [];
  for (const [index, text] of source.split("\n").entries()) {
    if (!isMark(text)) {
      kept.push(text);
      continue;
    }
    const line = index + 1;
    const name = /#region\s+(\S+)\s*$/.exec(text)?.[1];
    if (/#endregion\b/.test(text)) {
      const region = open.pop();
      if (region === undefined) {
        throw new ExampleFault("Expected a region to end, but none is open. Take this line out.", shown, line);
      }
      if (kept.length < region.from) {
        throw new ExampleFault(`Expected lines in the region "${region.name}", but it is empty.`, shown, line);
      }
      regions[region.name] = { from: region.from, to: kept.length };
    } else if (name === undefined) {
      throw new ExampleFault('Expected a name of one word: "// #region name".', shown, line);
    } else if (Object.hasOwn(regions, name) || open.some((region) => region.name === name)) {
      throw new ExampleFault(`Expected each region once, but "${name}" comes again. Rename one.`, shown, line);
    } else {
      open.push({ name, from: kept.length + 1, line });
    }
  }
  const last = open.at(-1);
  if (last !== undefined) {
    throw new ExampleFault(
      `Expected "// #endregion" for the region "${last.name}", but the file ends.`,
      shown,
      last.line,
    );
  }
  return { text: kept.join("\n"), regions };
}

/** Whether a line begins or ends a region: such lines are the author's, and no part of the program. */
function isMark(line: string): boolean {
  return /^\s*\/\/\s*#(region|endregion)\b/.test(line);
}
