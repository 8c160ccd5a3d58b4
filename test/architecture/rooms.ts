// The arrow table: which room may look into which. To draw a new arrow, change this table and ARCHITECTURE.md together.

/** A room is a folder with one concern, and what it may import. */
export interface Room {
  readonly name: string;
  /** Paths of its files begin with one of these. The room with the longest match has the file. */
  readonly places: readonly string[];
  /** Other rooms it may import. */
  readonly rooms: readonly string[];
  /** Other rooms of which it may import types only. */
  readonly types?: readonly string[];
  /** What it may import from outside of the project. */
  readonly outside: "nothing" | "node" | "anything";
}

const readers = ["program", "timeline", "example"];
const engines = ["embedded", "webcontainer", "replay", "node"];

/** The rooms of src/ and their arrows. */
export const rooms: readonly Room[] = [
  { name: "program", places: ["src/program/"], rooms: [], outside: "nothing" },
  { name: "timeline", places: ["src/timeline/"], rooms: ["program"], outside: "nothing" },
  { name: "probe", places: ["src/probe/"], rooms: ["program", "reading"], outside: "node" },
  {
    name: "reading",
    places: ["src/probe/reading/", "src/probe/probe-fact.ts", "src/probe/frame-marks.ts"],
    rooms: ["program"],
    outside: "nothing",
  },
  { name: "probe build", places: ["src/probe/build/"], rooms: ["probe"], outside: "anything" },
  { name: "example", places: ["src/example/"], rooms: ["program", "timeline"], outside: "node" },
  { name: "measurement", places: ["src/measurement/"], rooms: ["program", "example"], outside: "node" },
  {
    name: "wire",
    places: ["src/kernel/wire.ts", "src/kernel/wire-processes.ts", "src/kernel/library-facts.ts"],
    rooms: ["program"],
    outside: "nothing",
  },
  { name: "kernel", places: ["src/kernel/"], rooms: ["program", "wire"], types: ["kernel build"], outside: "anything" },
  { name: "kernel build", places: ["src/kernel/build/"], rooms: ["program", "wire", "kernel"], outside: "anything" },
  { name: "embedded", places: ["src/engines/embedded/"], rooms: ["program", "probe", "wire"], outside: "anything" },
  {
    name: "webcontainer",
    places: ["src/engines/webcontainer/"],
    rooms: ["program", "reading"],
    outside: "anything",
  },
  { name: "replay", places: ["src/engines/replay/"], rooms: ["program"], outside: "nothing" },
  { name: "node", places: ["src/engines/node/"], rooms: ["program", "probe", "reading", "example"], outside: "node" },
  { name: "engines", places: ["src/engines/"], rooms: ["program", ...engines], outside: "nothing" },
  {
    name: "host facts",
    places: [
      "src/site/build/hosts/headers.ts",
      "src/site/offline-worker/wire.ts",
      "src/site/offline-worker/hash-of.ts",
    ],
    rooms: [],
    outside: "nothing",
  },
  {
    name: "service worker",
    places: ["src/site/offline-worker/"],
    rooms: ["host facts"],
    outside: "nothing",
  },
  { name: "search", places: ["src/site/search/"], rooms: [], outside: "anything" },
  { name: "practice", places: ["src/site/practice/"], rooms: [], outside: "anything" },
  { name: "styles", places: ["src/site/styles/"], rooms: [], outside: "nothing" },
  {
    name: "elements",
    places: ["src/site/elements/"],
    rooms: ["program", "timeline", "search", "practice", "styles", "host facts"],
    outside: "anything",
  },
  {
    name: "mediator",
    places: [
      "src/site/elements/run-example.ts",
      "src/site/elements/page-engine.ts",
      "src/site/elements/page-engines.ts",
      "src/site/elements/page-faults.ts",
      "src/site/elements/page-stripper.ts",
      "src/site/elements/engine-check.ts",
      "src/site/elements/compare-models.ts",
      "src/site/elements/define-compare.ts",
      "src/site/elements/define-elements.ts",
      "src/site/elements/program-playground.ts",
      "src/site/elements/define-playground.ts",
    ],
    rooms: ["program", "timeline", "elements", "engines", "embedded", "webcontainer", "replay", "host facts"],
    outside: "anything",
  },
  {
    name: "gallery",
    places: ["src/site/gallery/made-runs.ts", "src/site/gallery/show-states.ts"],
    rooms: ["program", "timeline", "elements", "mediator", "engines", "replay"],
    outside: "nothing",
  },
  {
    name: "site build",
    places: ["src/site/build/"],
    rooms: [...readers, "kernel build", "search", "practice", "host facts"],
    outside: "anything",
  },
  { name: "carriers", places: ["src/site/pages/engine-carriers/"], rooms: ["webcontainer"], outside: "nothing" },
  {
    name: "site",
    places: ["src/site/"],
    rooms: [
      ...readers,
      "measurement",
      "engines",
      "site build",
      "practice",
      "styles",
      "elements",
      "mediator",
      "gallery",
    ],
    outside: "anything",
  },
];

/** roomAt is the room that a path lies in, or null where it lies in none. */
export function roomAt(path: string, all: readonly Room[] = rooms): Room | null {
  let best: Room | null = null;
  let longest = 0;
  for (const room of all) {
    for (const place of room.places) {
      if (!path.startsWith(place) || place.length <= longest) continue;
      best = room;
      longest = place.length;
    }
  }
  return best;
}
