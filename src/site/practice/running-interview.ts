// A mock interview under way, as it is kept on the device at every change. Each step makes a new value.
import { minutesOf } from "./choose-questions.ts";
import type { Card, Level } from "./deck.ts";
import type { Entry, Interview, Missed } from "./entry.ts";
import { isMissed, type Scores } from "./rubric.ts";

/**
 * How far a question is: still to come, being thought about, its answer in sight, scored, skipped, or passed over because its page
 * could not be had.
 */
export const stages = ["ahead", "asked", "shown", "scored", "skipped", "unseen"] as const;
export type Stage = (typeof stages)[number];

/** A question of an interview under way. The card is kept with it, so that it can go on whatever the deck becomes. */
export interface RunningQuestion {
  readonly card: Card;
  readonly stage: Stage;
  /** What was written down while thinking aloud. */
  readonly notes: string;
  /** By the id of a criterion. */
  readonly scores: Scores;
  /** How long was thought about it, in milliseconds. */
  readonly used: number;
}

/** A mock interview under way. */
export interface RunningInterview {
  /** A random UUID, which its entry will have. */
  readonly id: string;
  readonly level: Level;
  readonly minutes: number;
  readonly seed: string;
  readonly questions: readonly RunningQuestion[];
  /** Which question it is at. */
  readonly at: number;
  readonly isPaused: boolean;
  /** Which page it goes on in: one that finds another name here lets it be. */
  readonly page: string;
  /** When it was kept last, in milliseconds since 1970. */
  readonly keptAt: number;
  /** When it came to its end, in milliseconds since 1970: then only its entries are still to be put into the journal. */
  readonly endedAt: number | null;
}

/** What an interview begins with. */
export type Beginning = Pick<RunningInterview, "id" | "level" | "minutes" | "seed" | "page" | "keptAt">;

/** beginInterview is at its first question. */
export function beginInterview(beginning: Beginning, cards: readonly Card[]): RunningInterview {
  const questions = cards.map((card, index) => ({
    card,
    stage: index === 0 ? ("asked" as const) : ("ahead" as const),
    notes: "",
    scores: {},
    used: 0,
  }));
  return { ...beginning, questions, at: 0, isPaused: false, endedAt: null };
}

/** questionOf is the question that an interview is at. */
export function questionOf({ questions, at }: RunningInterview): RunningQuestion {
  const question = questions[at];
  if (question === undefined) throw new Error("Expected an interview that is at a question.");
  return question;
}

/** isTicking is true while time is counted: until the answer is shown, and not in a pause. */
export function isTicking(interview: RunningInterview): boolean {
  return !interview.isPaused && interview.endedAt === null && questionOf(interview).stage === "asked";
}

/** passTime lets time pass, where it is counted; a clock that was put back lets none pass. */
export function passTime(interview: RunningInterview, milliseconds: number): RunningInterview {
  if (!isTicking(interview) || !(milliseconds > 0)) return interview;
  return changed(interview, ({ used }) => ({ used: used + milliseconds }));
}

/** pause stops the clock, or lets it go on. */
export function pause(interview: RunningInterview, isPaused: boolean): RunningInterview {
  return { ...interview, isPaused };
}

/** writeNotes puts other notes to the question. */
export function writeNotes(interview: RunningInterview, notes: string): RunningInterview {
  return changed(interview, () => ({ notes }));
}

/** giveScore scores the answer by one criterion. */
export function giveScore(interview: RunningInterview, criterion: string, score: number): RunningInterview {
  return changed(interview, ({ scores }) => ({ scores: { ...scores, [criterion]: score } }));
}

/** showAnswer ends the thinking about the question. */
export function showAnswer(interview: RunningInterview): RunningInterview {
  return { ...changed(interview, () => ({ stage: "shown" })), isPaused: false };
}

/** goOn leaves the question, and comes to the next one; after the last the interview ends at this time. */
export function goOn(interview: RunningInterview, as: "scored" | "skipped" | "unseen", now: number): RunningInterview {
  const left = changed(interview, () => ({ stage: as }));
  if (left.at + 1 === left.questions.length) return end(left, now);
  return { ...changed({ ...left, at: left.at + 1 }, () => ({ stage: "asked" })), isPaused: false };
}

/** end ends it where it is. */
export function end(interview: RunningInterview, now: number): RunningInterview {
  return { ...interview, endedAt: now };
}

/** minutesUsed and minutesPlanned, of the question and of the whole, in milliseconds. */
export function clocksOf(interview: RunningInterview): { readonly question: Clock; readonly whole: Clock } {
  const { card, used } = questionOf(interview);
  const cards = interview.questions.filter(({ stage }) => stage !== "unseen");
  return {
    question: { used, limit: limitOf(card) },
    whole: {
      used: cards.reduce((sum, question) => sum + question.used, 0),
      limit: cards.reduce((sum, question) => sum + limitOf(question.card), 0),
    },
  };
}

/** How much of a time is used, in milliseconds. */
export interface Clock {
  readonly used: number;
  readonly limit: number;
}

/** A question that was reached counts as answered, unless the interview ended there before anything was made of it. */
function isAnswered({ stage, notes, scores }: RunningQuestion): boolean {
  if (stage === "asked") return notes.trim() !== "" || Object.keys(scores).length > 0;
  return stage !== "ahead" && stage !== "unseen";
}

/**
 * entriesOf makes the entries of an interview that has ended: itself, and one for each missed question. They are the same
 * whenever they are made, so that adding them again adds nothing.
 */
export function entriesOf({ id, level, minutes, seed, questions, endedAt }: RunningInterview): readonly Entry[] {
  if (endedAt === null) throw new Error("Expected an interview that has ended.");
  const answered = questions.filter(isAnswered).map(({ card, notes, scores, used }) => ({
    card: card.number,
    notes,
    scores,
    seconds: Math.round(used / 1000),
  }));
  const interview: Interview = { kind: "interview", id, at: endedAt, level, minutes, seed, answered };
  const missed = answered
    .filter(({ scores }) => isMissed(scores))
    .map(({ card }): Missed => ({ kind: "missed", id: `${id}.${card}`, at: endedAt, card }));
  return [interview, ...missed];
}

function limitOf({ type }: Card): number {
  return minutesOf[type] * 60_000;
}

function changed(
  interview: RunningInterview,
  change: (question: RunningQuestion) => Partial<RunningQuestion>,
): RunningInterview {
  const questions = interview.questions.map((question, index) =>
    index === interview.at ? { ...question, ...change(question) } : question,
  );
  return { ...interview, questions };
}
