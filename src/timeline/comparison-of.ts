import { formatTime, formatCount } from "./format-time.ts";
import { mostAtOnce } from "./overlap.ts";
import type { Span, Timeline } from "./timeline.ts";

/** A compared run is one way to do a job: its name, what it did, and what is to be said where it did not end well. */
export interface ComparedRun {
  readonly name: string;
  readonly timeline: Timeline;
  readonly fault?: string | undefined;
}

/** A comparison row says in words how one of the ways went. */
export interface ComparisonRow {
  readonly name: string;
  readonly took: string;
  readonly lanes: string;
  readonly jobs: string;
  readonly average: string;
}

/** The columns of a comparison, in order, with their headings. */
export const comparisonColumns: readonly { readonly key: keyof ComparisonRow; readonly heading: string }[] = [
  { key: "name", heading: "Model" },
  { key: "took", heading: "Wall time" },
  { key: "lanes", heading: "Runs on" },
  { key: "jobs", heading: "Jobs at once" },
  { key: "average", heading: "In parallel, on average" },
];

/** rowsOf gives the table of a comparison. */
export function rowsOf(runs: readonly ComparedRun[]): ComparisonRow[] {
  return runs.map(({ name, timeline, fault }) => ({
    name: fault === undefined ? name : `${name} (did not end well)`,
    took: formatTime(timeline.to),
    lanes: countLanes(timeline),
    jobs: formatCount(mostAtOnce(jobsOf(timeline))),
    average: timeline.parallelism.average.toFixed(1),
  }));
}

/** describeComparison tells a comparison in plain sentences that are computed from it; the first sums it up. */
export function describeComparison(runs: readonly ComparedRun[]): string[] {
  const [shortest, ...others] = runs
    .filter(({ fault }) => fault === undefined)
    .toSorted((a, b) => a.timeline.to - b.timeline.to);
  const longest = others.at(-1);
  const sum =
    shortest === undefined || longest === undefined
      ? []
      : [
          `Shortest: ${shortest.name}, ${formatTime(shortest.timeline.to)}. Longest: ${longest.name}, ${formatTime(longest.timeline.to)}, ${timesAsLong(longest.timeline, shortest.timeline)}.`,
        ];
  return [...sum, ...runs.map((run) => `${run.name}: ${describeRun(run)}.`)];
}

/** describeRun tells of one run how many jobs and lanes it had under way at once: "up to 3 jobs at once, on one thread". */
export function describeRun({ timeline, fault }: Omit<ComparedRun, "name">): string {
  if (fault !== undefined) return fault;
  const jobs = mostAtOnce(jobsOf(timeline));
  const { peak, average } = timeline.parallelism;
  if (jobs === 0) return "nothing measured";
  if (jobs === 1) return "one job at a time";
  const many = `up to ${jobs} jobs at once`;
  if (peak < 2) return `${many}, in turn on one thread`;
  const processes = timeline.lanes.some((lane) => lane.role === "process");
  return `${many}, on ${peak} ${processes ? "processes" : "threads"}, ${average.toFixed(1)} on average`;
}

/** The spans that are work of their own. */
function jobsOf({ lanes }: Timeline): Span[] {
  return lanes.flatMap((lane) => lane.spans.filter((span) => !span.isHeading));
}

function countLanes({ lanes }: Timeline): string {
  const processes = lanes.filter(({ role }) => role !== "thread").length;
  const threads = lanes.length;
  if (processes > 1 && processes === threads) return `${processes} processes`;
  const inAll = formatCount(threads, "thread");
  return processes > 1 ? `${processes} processes with ${inAll}` : inAll;
}

function timesAsLong(longest: Timeline, shortest: Timeline): string {
  const times = longest.to / Math.max(shortest.to, 0.001);
  return times < 1.05 ? "about as long" : `${times.toFixed(1)} times as long`;
}
