/** A pair group is some of the examples with a Python twin, under one heading. */
export interface PairGroup {
  readonly title: string;
  readonly ids: readonly string[];
}

/** The pairs of programs in Python and TypeScript, in the order in which they are shown. */
export const pairGroups: readonly PairGroup[] = [
  {
    title: "Calls and awaits",
    ids: ["gather", "calls-and-awaits", "gather-errors", "timeout", "queue"].map(idOf),
  },
  { title: "Requests", ids: ["fetch-three", "download-images"].map(idOf) },
  {
    title: "Threads and processes",
    ids: ["five-threads", "lost-update", "one-process", "pool-map", "sum-in-processes"].map(idOf),
  },
];

function idOf(name: string): string {
  return `60-bridges/${name}`;
}
