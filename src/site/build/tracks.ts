/** A track is a group of lessons that are read one after the other. */
export interface Track {
  readonly id: string;
  readonly title: string;
}

/** The tracks, in the order in which they are shown. */
export const tracks = [
  { id: "foundations", title: "Foundations" },
  { id: "async-patterns", title: "Async patterns" },
  { id: "threads", title: "Threads" },
  { id: "processes", title: "Processes" },
  { id: "choosing-and-measuring", title: "Choosing and measuring" },
  { id: "production", title: "Production" },
  { id: "bridges", title: "Bridges" },
] as const satisfies readonly Track[];

/** The id of a track. */
export type TrackId = (typeof tracks)[number]["id"];
