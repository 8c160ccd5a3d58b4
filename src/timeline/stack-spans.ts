import type { Span } from "./timeline.ts";

/** stackSpans gives each span of one lane a row in which it meets no other: the first free row, earliest span first. */
export function stackSpans(spans: readonly Omit<Span, "depth">[]): Span[] {
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
