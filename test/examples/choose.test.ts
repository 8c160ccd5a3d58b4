// The procedure of the lesson on choosing, asked everything that can be asked. What it should say is written down here in
// another way: one rule for each model.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { choose } from "../../examples/40-choosing/choose/choose.ts";
import { everyWay } from "../../examples/40-choosing/choose/every-way.ts";
import { models, type Model } from "../../examples/40-choosing/choose/models.ts";
import { questions, type Answers, type Question } from "../../examples/40-choosing/choose/questions.ts";

const ids = Object.keys(questions) as Question[];

/** Every set of answers, with any of the questions left out. */
const everything = ids.reduce<Answers[]>(
  (sets, id) => [
    ...sets,
    ...sets.flatMap((set) => Object.keys(questions[id].answers).map((answer) => ({ ...set, [id]: answer }))),
  ],
  [{}],
);
const complete = everything.filter((answers) => Object.keys(answers).length === ids.length);

const rules: Readonly<Record<Model, (answers: Answers) => boolean>> = {
  await: ({ busy, crowd }) => busy !== "computing" && crowd === "few",
  limit: ({ busy, crowd }) => busy !== "computing" && crowd === "many",
  inline: ({ busy, stretch, full }) => busy !== "waiting" && stretch === "short" && full === "no",
  servers: ({ busy, stretch, full }) => busy !== "waiting" && stretch === "short" && full === "yes",
  "thread-pool": ({ busy, stretch }) => busy !== "waiting" && stretch === "native",
  "worker-pool": ({ busy, stretch, wall }) => busy !== "waiting" && stretch === "long" && wall === "no",
  "process-pool": ({ busy, stretch, wall }) => busy !== "waiting" && stretch === "long" && wall === "yes",
  queue: ({ outlive }) => outlive === "yes",
};

test("every set of answers is asked: 144 whole ones, and 1,296 with those that have gaps", () => {
  expect(complete).toHaveLength(3 * 2 * 3 * 2 * 2 * 2);
  expect(everything).toHaveLength(4 * 3 * 4 * 3 * 3 * 3);
});

test("with all answers given, each model is chosen exactly where its rule says so", () => {
  for (const answers of complete) {
    const chosen = choose(answers);
    const expected = (Object.keys(rules) as Model[]).filter((model) => rules[model](answers));
    expect(typeof chosen === "string" ? chosen : chosen.toSorted(), JSON.stringify(answers)).toEqual(
      expected.toSorted(),
    );
  }
});

test("with some answers missing, it asks for one of those, and never for one that would not matter", () => {
  for (const answers of everything) {
    const next = choose(answers);
    if (typeof next !== "string") continue;
    expect(answers[next], JSON.stringify(answers)).toBeUndefined();
    const outcomes = Object.keys(questions[next].answers).map((answer) =>
      JSON.stringify(complete.filter((set) => agrees(set, { ...answers, [next]: answer })).map((set) => choose(set))),
    );
    expect(new Set(outcomes).size, `${next} after ${JSON.stringify(answers)}`).toBe(outcomes.length);
  }
});

test("answers to questions that do not come up change nothing", () => {
  for (const way of everyWay()) {
    for (const answers of complete.filter((set) => agrees(set, way.answers))) {
      expect(choose(answers)).toEqual(way.models);
    }
  }
});

describe("every way", () => {
  const ways = everyWay();

  test("asks each of its questions once, in the order of the six", () => {
    for (const { answers } of ways) {
      const places = (Object.keys(answers) as Question[]).map((id) => ids.indexOf(id));
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    }
  });

  test("together they are all there are, and reach every model", () => {
    expect(ways.map(({ answers }) => JSON.stringify(answers))).toEqual([
      ...new Set(ways.map(({ answers }) => JSON.stringify(answers))),
    ]);
    for (const answers of complete) expect(ways.filter((way) => agrees(answers, way.answers))).toHaveLength(1);
    expect(new Set(ways.flatMap((way) => way.models))).toEqual(new Set(Object.keys(models)));
  });
});

/** Whether one set of answers has all answers of another. */
function agrees(set: Answers, part: Answers): boolean {
  return (Object.keys(part) as Question[]).every((id) => set[id] === part[id]);
}

test("the exercise asks the same procedure, in both of its folders", () => {
  const read = (folder: string, file: string): string =>
    readFileSync(new URL(`../../examples/40-choosing/${folder}/${file}`, import.meta.url), "utf8");
  for (const file of ["choose.ts", "questions.ts", "models.ts"]) {
    for (const folder of ["twelve-jobs-start", "twelve-jobs-solution"]) {
      expect(read(folder, file), `${folder}/${file}`).toBe(read("choose", file));
    }
  }
});
