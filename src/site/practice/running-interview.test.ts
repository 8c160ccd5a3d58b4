import fc from "fast-check";
import { expect, test } from "vitest";
import type { Card, QuestionType } from "./deck.ts";
import type { Interview } from "./entry.ts";
import { readRunning } from "./read-running.ts";
import { rubric } from "./rubric.ts";
import {
  beginInterview,
  clocksOf,
  end,
  entriesOf,
  giveScore,
  goOn,
  isTicking,
  passTime,
  pause,
  questionOf,
  showAnswer,
  writeNotes,
  type RunningInterview,
} from "./running-interview.ts";
import { sumUp } from "./sum-up.ts";

const cardOf = (number: number, type: QuestionType, topic: string): Card => ({
  number,
  type,
  topics: [topic],
  level: "mid",
  question: `Question ${number}?`,
  path: `/interview/q-${number}/`,
});
const cards = [cardOf(4, "concept", "locks"), cardOf(9, "debug", "pools"), cardOf(2, "predict", "locks")];
const begun = beginInterview({ id: "an id", level: "mid", minutes: 15, seed: "abc", page: "one", keptAt: 1 }, cards);

/** Scores the answer by every criterion, and goes on. */
const scored = (interview: RunningInterview, score: number): RunningInterview =>
  goOn(
    rubric.reduce((all, { id }) => giveScore(all, id, score), showAnswer(interview)),
    "scored",
    99,
  );

test("time is counted until the answer is shown, and not in a pause", () => {
  const passed = passTime(begun, 1000);
  expect(questionOf(passed).used).toBe(1000);
  expect(questionOf(passTime(pause(passed, true), 5000)).used).toBe(1000);
  expect(questionOf(passTime(pause(pause(passed, true), false), 5000)).used).toBe(6000);
  expect(isTicking(showAnswer(passed))).toBe(false);
  expect(passTime(showAnswer(passed), 5000)).toEqual(showAnswer(passed));
  expect(passTime(passed, -60_000)).toBe(passed);
  expect(passTime(passed, NaN)).toBe(passed);
});

test("the clock of the whole is the sum of its questions", () => {
  const second = passTime(scored(passTime(begun, 90_000), 2), 30_000);
  expect(clocksOf(second)).toEqual({
    question: { used: 30_000, limit: 7 * 60_000 },
    whole: { used: 120_000, limit: 14 * 60_000 },
  });
});

test("a question whose page could not be had takes no time, and is not missed", () => {
  const second = goOn(begun, "unseen", 99);
  expect(clocksOf(second).whole.limit).toBe(10 * 60_000);
  expect(entriesOf(end(scored(second, 3), 99)).map(({ kind }) => kind)).toEqual(["interview"]);
});

test("after the last question it has ended; a pause ends with its question", () => {
  const last = scored(scored(pause(begun, true), 3), 3);
  expect(last.isPaused).toBe(false);
  expect(last.endedAt).toBeNull();
  expect(scored(last, 3)).toMatchObject({ endedAt: 99, at: 2 });
});

test("its entries: what was answered, and the missed ones as due", () => {
  const ended = goOn(writeNotes(scored(scored(passTime(begun, 61_400), 3), 1), "I do not know."), "skipped", 1234);
  const [interview, ...missed] = entriesOf(ended);
  expect(interview).toMatchObject({ kind: "interview", id: "an id", at: 1234, level: "mid", minutes: 15, seed: "abc" });
  expect((interview as Interview).answered).toMatchObject([
    { card: 4, seconds: 61, notes: "" },
    { card: 9, scores: { correct: 1 } },
    { card: 2, notes: "I do not know.", scores: {} },
  ]);
  expect(missed).toEqual([
    { kind: "missed", id: "an id.9", at: 1234, card: 9 },
    { kind: "missed", id: "an id.2", at: 1234, card: 2 },
  ]);
  expect(entriesOf(ended)).toEqual(entriesOf(ended));
});

test("what was ended early holds what was done, and nothing of a question that was only looked at", () => {
  const early = end(passTime(scored(begun, 2), 5000), 50);
  expect((entriesOf(early)[0] as Interview).answered.map(({ card }) => card)).toEqual([4]);
  const withNotes = end(writeNotes(scored(begun, 2), "half a thought"), 50);
  expect((entriesOf(withNotes)[0] as Interview).answered.map(({ card }) => card)).toEqual([4, 9]);
});

test("it is summed up by topic, by criterion and by what was missed", () => {
  const [interview] = entriesOf(scored(scored(scored(begun, 3), 1), 2));
  const summed = sumUp(interview as Interview, (number) => cards.find((card) => card.number === number));
  expect(summed.whole).toEqual({ name: "whole", score: 24, most: 36 });
  expect(summed.topics).toEqual([
    { name: "pools", score: 4, most: 12 },
    { name: "locks", score: 20, most: 24 },
  ]);
  expect(summed.criteria[0]).toEqual({ name: "Correct", score: 6, most: 9 });
  expect(summed.missed.map(({ card }) => card)).toEqual([9]);
  expect(sumUp(interview as Interview, () => undefined).topics).toEqual([]);
});

test("what is kept is read back as it was", () => {
  const kept = writeNotes(passTime(scored(begun, 2), 77), "notes");
  expect(readRunning(JSON.stringify(kept))).toEqual(kept);
});

test("what is not an interview is not read as one, whatever it is", () => {
  const whole = JSON.stringify(scored(begun, 2));
  for (let length = 0; length < whole.length; length += 1) expect(readRunning(whole.slice(0, length))).toBeNull();
  const kept = JSON.parse(whole) as Record<string, unknown>;
  for (const name of Object.keys(kept)) {
    expect(readRunning(JSON.stringify({ ...kept, [name]: undefined }))).toBeNull();
    expect(readRunning(JSON.stringify({ ...kept, [name]: { odd: true } }))).toBeNull();
  }
  expect(readRunning(JSON.stringify({ ...kept, at: 3 }))).toBeNull();
  expect(readRunning(JSON.stringify({ ...kept, questions: [] }))).toBeNull();
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readRunning(text)).toBeNull();
    }),
  );
});
