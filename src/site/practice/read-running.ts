import { levels, questionTypes, type Card } from "./deck.ts";
import { stages, type RunningInterview, type RunningQuestion } from "./running-interview.ts";

type Fields = Readonly<Record<string, unknown>>;

/** readRunning reads what was kept of an interview under way; null where it is none. */
export function readRunning(text: string): RunningInterview | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  return isRunning(kept) ? kept : null;
}

function isRunning(kept: unknown): kept is RunningInterview {
  if (!isFields(kept)) return false;
  const { id, level, minutes, seed, questions, at, isPaused, page, keptAt, endedAt } = kept;
  return (
    [id, seed, page].every(isText) &&
    id !== "" &&
    levels.some((one) => one === level) &&
    [minutes, keptAt].every(isAmount) &&
    (endedAt === null || isAmount(endedAt)) &&
    typeof isPaused === "boolean" &&
    Array.isArray(questions) &&
    questions.every(isQuestion) &&
    Number.isInteger(at) &&
    questions[Number(at)] !== undefined
  );
}

function isQuestion(kept: unknown): kept is RunningQuestion {
  if (!isFields(kept)) return false;
  const { card, stage, notes, scores, used } = kept;
  return (
    isCard(card) &&
    stages.some((one) => one === stage) &&
    isText(notes) &&
    isFields(scores) &&
    Object.values(scores).every(isAmount) &&
    isAmount(used)
  );
}

function isCard(value: unknown): value is Card {
  if (!isFields(value)) return false;
  const { number, question, level, type, topics, path, lesson } = value;
  return (
    Number.isSafeInteger(number) &&
    Number(number) >= 0 &&
    [question, path].every(isText) &&
    levels.some((one) => one === level) &&
    questionTypes.some((one) => one === type) &&
    Array.isArray(topics) &&
    topics.length > 0 &&
    topics.every(isText) &&
    (lesson === undefined || (isFields(lesson) && isText(lesson["title"]) && isText(lesson["path"])))
  );
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isAmount(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= 0;
}
