import { mostAtOnce, totalLength, unionOf, type Interval } from "./overlap.ts";
import type { Parallelism } from "./timeline.ts";

/** parallelismOf counts how many lanes have a span under way at once; spans of one lane count once, for it runs one stack. */
export function parallelismOf(lanes: readonly { readonly spans: readonly Interval[] }[]): Parallelism {
  const busy = lanes.flatMap((lane) => unionOf(lane.spans));
  const anyBusy = totalLength(unionOf(busy));
  return { peak: mostAtOnce(busy), average: anyBusy === 0 ? 0 : totalLength(busy) / anyBusy };
}
