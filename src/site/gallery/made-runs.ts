// Runs that nobody ran: made up so that each element of the gallery comes into the state that is to be seen.
import type { Outcome } from "#program/outcome.ts";
import type { Happening, RunEvent } from "#program/run-event.ts";
import type { Transcript } from "#program/transcript.ts";

const well: Outcome = { kind: "exited", exitCode: 0 };

/** Later than anybody looks: what comes then keeps a run under way. */
const never = 1e9;

function told(at: number, lane: string, happening: Happening): RunEvent {
  return { at, lane, ...happening };
}

const begins = told(0, "main", { type: "lane-opened", role: "main", openedBy: null, label: "main" });
const ends = (at: number, exitCode: number | null = 0) => told(at, "main", { type: "lane-closed", exitCode });

function thread(at: number, id: string, openedBy = "main"): RunEvent {
  return told(at, id, { type: "lane-opened", role: "thread", openedBy, label: "worker.ts" });
}

function prints(at: number, text: string, stream: "stdout" | "stderr" = "stdout", lane = "main"): RunEvent {
  return told(at, lane, { type: "output", stream, text: `${text}\n` });
}

function measures(lane: string, label: string, from: number, to: number): RunEvent {
  return told(to, lane, { type: "span-measured", label, from, to });
}

function run(events: readonly RunEvent[], outcome: Outcome = well): Transcript {
  return { engine: "replay", events: [begins, ...events], outcome };
}

const names = ["red", "green", "yellow", "blue", "magenta", "cyan", "white"];
const escape = "\u001b[";
const colours = names.map((name, index) => {
  const [ink, ground] = [31 + index, 41 + index];
  return `${escape}${ink}m${name}${escape}0m ${escape}1;${ink}mbold${escape}0m ${escape}${ground}m on ${name} ${escape}0m`;
});
const styles = `${escape}2mdim${escape}0m ${escape}3mitalic${escape}0m ${escape}4munderline${escape}0m ${escape}9mstruck${escape}0m ${escape}7mreverse${escape}0m ${escape}38;5;208mnumber 208${escape}0m`;

const table = [
  "┌─────────┬─────────┬─────────┐",
  "│ (index) │ dish    │ minutes │",
  "├─────────┼─────────┼─────────┤",
  "│ 0       │ 'soup'  │ 4       │",
  "│ 1       │ 'bread' │ 31      │",
  "└─────────┴─────────┴─────────┘",
];

const stack = [
  "main.ts:3",
  'throw new RangeError("the pan is too small");',
  "      ^",
  "",
  "RangeError: the pan is too small",
  "    at cook (main.ts:3:7)",
  "    at main.ts:8:1",
].join("\n");

const crowd = Array.from({ length: 80 }, (_, index) => {
  const id = `thread-${index + 1}`;
  const from = 4 + index * 3;
  return [thread(index, id), measures(id, `job ${index + 1}`, from, from + 60)];
}).flat();

const conversation = [
  thread(4, "thread-1"),
  thread(6, "thread-2", "thread-1"),
  measures("main", "hands out the work", 2, 20),
  told(20, "main", { type: "message-sent", message: "m1", to: "thread-1", bytes: 48 }),
  told(24, "thread-1", { type: "message-received", message: "m1", from: "main" }),
  told(30, "main", { type: "message-sent", message: "m2", to: "thread-2" }),
  told(30, "main", { type: "marked", label: "all handed out" }),
  told(70, "thread-1", { type: "blocked", from: 26, to: 60 }),
  measures("thread-1", "slices", 24, 70),
  prints(72, "sliced", "stdout", "thread-1"),
  measures("thread-2", "stirs", 12, 90),
  prints(92, "the pan is hot", "stderr", "thread-2"),
  told(94, "thread-2", { type: "lane-closed", exitCode: 1 }),
];

/** The runs of the gallery, by the state that they lead to. */
export const madeRuns: Readonly<Record<string, Transcript>> = {
  running: run([prints(1, "begun"), measures("main", "first job", 0, 2), ends(never)]),
  stopped: run([prints(1, "begun"), ends(never)]),
  failed: run([prints(3, "one dish is served"), prints(8, stack, "stderr"), ends(9, 1)], {
    kind: "exited",
    exitCode: 1,
  }),
  "over-limit": run([prints(1, "and on"), ends(never)], { kind: "over-limit", limit: "wallTime" }),
  rejected: {
    engine: "replay",
    events: [],
    outcome: {
      kind: "rejected",
      diagnostics: [{ file: "main.ts", line: 4, column: 3, message: "Expected ',', got 'await'" }],
    },
  },
  colours: run([...colours.map((line, index) => prints(index, line)), prints(9, styles), ends(10)]),
  table: run([prints(2, table.join("\n")), ends(4)]),
  flood: run([
    ...Array.from({ length: 3000 }, (_, index) => prints(index / 10, `line ${index + 1} of a flood`)),
    told(300, "main", { type: "output-omitted", lines: 97_000 }),
    ends(301),
  ]),
  wide: run([prints(1, `one long word: ${"interleave".repeat(40)}`), ends(2)]),
  lanes: run([...conversation, prints(96, "done"), ends(110)]),
  crowd: run([...crowd, ends(400)]),
  playing: run([
    thread(500, "thread-1"),
    // So many steps that it still plays when it is looked at, also where each is shown for a while.
    ...Array.from({ length: 400 }, (_, index) => prints(index * 300, `step by step ${index + 1}`)),
    measures("thread-1", "a long job", 2000, 110_000),
    ends(120_000),
  ]),
  "at-step": run([...conversation, prints(96, "done"), ends(110)]),
};
