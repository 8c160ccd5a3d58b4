import { choose } from "./choose.ts";
import type { Model } from "./models.ts";
import { questions, type Answers } from "./questions.ts";

/** One way through the questions, and where it leads. */
export interface Way {
  readonly answers: Answers;
  readonly models: readonly Model[];
}

/** Goes every way, by giving each answer to each question. */
export function everyWay(answers: Answers = {}): Way[] {
  const next = choose(answers);
  if (typeof next !== "string") return [{ answers, models: next }];
  return Object.keys(questions[next].answers).flatMap((answer) =>
    everyWay({ ...answers, [next]: answer }),
  );
}
