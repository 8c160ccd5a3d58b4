// Both engines must tell the same blocked stretches of a program. A machine under load may hold a loop anywhere, so what is
// compared is which of the program's own spans lie in one stretch, and never how long anything took.
import { expect, it } from "vitest";
import type { Engine } from "#program/engine.ts";
import { programOf } from "#program/program.ts";
import type { RunEvent } from "#program/run-event.ts";
import { bothEngines } from "#support/both-engines.ts";

const busy = `const busy = (name, ms) => {
  const start = performance.now();
  while (performance.now() < start + ms);
  performance.measure(name, { start });
};`;

const program = {
  "main.mjs": `import { Worker } from "node:worker_threads";
${busy}
new Worker(new URL("./thread.mjs", import.meta.url));
busy("evaluation", 30);
await null;
busy("evaluation goes on", 5);
setTimeout(() => busy("timer a", 30), 5);
setTimeout(() => busy("timer b", 30), 5);
setTimeout(() => {
  process.nextTick(() => busy("tick", 8));
  queueMicrotask(() => process.nextTick(() => busy("tick of a microtask", 8)));
  Promise.resolve().then(() => busy("microtask", 8)).then(() => busy("next microtask", 8));
  busy("callback", 8);
}, 100);
setTimeout(() => {
  for (const name of ["1", "2", "3", "4"]) setImmediate(() => busy("short " + name, 4));
}, 150);
process.on("exit", () => busy("exit", 30));`,
  "thread.mjs": `${busy}
busy("thread", 30);
setTimeout(() => busy("timer of the thread", 30), 20);`,
};

const expected = [
  ["evaluation", "evaluation goes on"],
  ["timer a"],
  ["timer b"],
  ["callback", "tick", "microtask", "next microtask", "tick of a microtask"],
  ["thread"],
  ["timer of the thread"],
];

type Blocked = RunEvent & { type: "blocked" };
type Span = RunEvent & { type: "span-measured" };

/** How far two readings of a clock may differ. */
const slack = 1;

/** The labels of the spans that lie in each stretch; the last stretch may be cut short by the end. */
async function spansInStretches(engine: Engine, comment = ""): Promise<string[][]> {
  const events: RunEvent[] = [];
  const files = { ...program, "main.mjs": `${comment}\n${program["main.mjs"]}` };
  const outcome = await engine.run(programOf(files, { entry: "main.mjs" }), {
    onEvent: (event) => events.push(event),
  });
  expect(outcome).toEqual({ kind: "exited", exitCode: 0 });
  const stretches = events.filter((event): event is Blocked => event.type === "blocked");
  const spans = events.filter((event): event is Span => event.type === "span-measured");
  return stretches
    .map((stretch) =>
      spans.filter(
        ({ lane, from, to }) => lane === stretch.lane && from >= stretch.from - slack && to <= stretch.to + slack,
      ),
    )
    .map((inside) => inside.map(({ label }) => label))
    .filter((labels) => labels.length > 0 && labels[0] !== "exit");
}

const engines = bothEngines();

it.each(["node", "embedded"] as const)(
  "blocked stretches are one callback each, with its ticks and microtasks, and the evaluation of the program: %s",
  async (name) => {
    expectStretches(await spansInStretches(engines[name]));
  },
);

it("they are the same where Node's own loader has the program", async () => {
  // A word that the browser's loader leaves to Node's.
  expectStretches(await spansInStretches(engines.embedded, '// "node:vm"'));
});

function expectStretches(found: string[][]): void {
  const long = found.filter(([label]) => label?.startsWith("short") === false);
  expect(long.map((labels) => labels.toSorted()).toSorted()).toEqual(
    expected.map((labels) => labels.toSorted()).toSorted(),
  );
  // Four short callbacks in a row hold the loop no longer than each does.
  for (const labels of found) expect(labels.filter((label) => label.startsWith("short")).length).toBeLessThan(2);
}
