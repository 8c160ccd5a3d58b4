import type { Span } from "./timeline.ts";

/** stackSpans gives each span of one lane a row in which it meets no other: the first free row, earliest span first. */
export function stackSpans<Bare extends Pick<Span, "from" | "to">>(
  spans: readonly Bare[],
): (Bare & { depth: number })[] {
  const rowEnds: number[] = [];
  return [...spans]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((span) => {
      const free = rowEnds.findIndex((end) => end <= span.from);
      const depth = free < 0 ? rowEnds.length : free;
      rowEnds[depth] = span.to;
      return { ...span, depth };
    });
}
