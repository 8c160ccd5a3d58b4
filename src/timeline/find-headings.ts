// Programs measure a whole part beside the jobs in it: "two cooks" around soup and bread. Such a span says what the others
// are for. Counted as work of its own it would make a main thread that only waits look busy.
import type { Lane, Span } from "./timeline.ts";

type Measured = Omit<Span, "depth" | "isHeading">;
type MeasuredLane = Pick<Lane, "id" | "openedBy"> & { readonly spans: readonly Measured[] };

/** A lane with more spans than this has no headings: nobody reads that many, and looking costs their square. */
const mostSpans = 1000;

/** What is left of a heading after the last span it holds is at most this part of it. */
const mostLeft = 0.1;

/** Clocks of two lanes agree to about this many milliseconds, no better. */
const slack = 1;

/**
 * findHeadings gives the spans that hold two shorter ones or more, of their lane or of lanes it opened, to their own end.
 * Jobs that begin together hold one another, too, as it happens: of its own lane, a heading holds one that began later.
 */
export function findHeadings(lanes: readonly MeasuredLane[]): ReadonlySet<Measured> {
  const headings = new Set<Measured>();
  const held = heldBy(lanes);
  for (const lane of lanes) {
    const others = held.get(lane.id) ?? [];
    if (others.length > mostSpans) continue;
    const own = new Set(lane.spans);
    for (const span of lane.spans) if (isHeading(span, others, own)) headings.add(span);
  }
  return headings;
}

/** By lane, the spans of it and of all lanes that it opened, or that those opened. */
function heldBy(lanes: readonly MeasuredLane[]): Map<string, Measured[]> {
  const openers = new Map<string, string | null>();
  const held = new Map<string, Measured[]>();
  for (const { id, openedBy, spans } of lanes) {
    // A lane is opened after its opener, so going up comes to an end; a broken recording must not prove otherwise.
    openers.set(id, openedBy !== null && openers.has(openedBy) ? openedBy : null);
    held.set(id, []);
    for (let above: string | null = id; above !== null; above = openers.get(above) ?? null) {
      const all = held.get(above);
      if (all !== undefined && all.length <= mostSpans) all.push(...spans.slice(0, mostSpans + 1));
    }
  }
  return held;
}

function isHeading(span: Measured, others: readonly Measured[], own: ReadonlySet<Measured>): boolean {
  const length = span.to - span.from;
  let inside = 0;
  let lastEnd = -Infinity;
  let together = true;
  for (const other of others) {
    const off = own.has(other) ? 0 : slack;
    if (other.from < span.from - off || other.to > span.to + off || other.to - other.from >= length) continue;
    inside += 1;
    together &&= own.has(other) && other.from === span.from;
    lastEnd = Math.max(lastEnd, other.to);
  }
  return inside >= 2 && !together && lastEnd >= span.to - length * mostLeft;
}
