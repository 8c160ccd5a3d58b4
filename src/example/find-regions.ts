import { isRegionMark } from "#program/region-mark.ts";
import { ExampleFault } from "./example-fault.ts";
import type { Region } from "./example.ts";

/** findRegions finds the marked regions of a file. `shown` is the file's path for faults. */
export function findRegions(source: string, shown: string): Record<string, Region> {
  const regions: Record<string, Region> = {};
  const open: { name: string; from: number }[] = [];
  for (const [index, text] of source.split("\n").entries()) {
    if (!isRegionMark(text)) continue;
    const line = index + 1;
    const name = /#region\s+(\S+)\s*$/.exec(text)?.[1];
    if (/#endregion\b/.test(text)) {
      const region = open.pop();
      if (region === undefined) {
        throw new ExampleFault("Expected a region to end, but none is open. Take this line out.", shown, line);
      }
      if (line === region.from) {
        throw new ExampleFault(`Expected lines in the region "${region.name}", but it is empty.`, shown, line);
      }
      regions[region.name] = { from: region.from, to: line - 1 };
    } else if (name === undefined) {
      throw new ExampleFault('Expected a name of one word: "// #region name".', shown, line);
    } else if (Object.hasOwn(regions, name) || open.some((region) => region.name === name)) {
      throw new ExampleFault(`Expected each region once, but "${name}" comes again. Rename one.`, shown, line);
    } else {
      open.push({ name, from: line + 1 });
    }
  }
  const last = open.at(-1);
  if (last !== undefined) {
    const line = last.from - 1;
    throw new ExampleFault(`Expected "// #endregion" for the region "${last.name}", but the file ends.`, shown, line);
  }
  return regions;
}
