import { findLessonTags } from "./lesson-tags.ts";
import { lessonProse } from "./lesson-prose.ts";

/** Words of running text that a reader takes in a minute: below the 238 that a survey of studies finds for prose without code (Brysbaert 2019). */
const wordsPerMinute = 220;

/** Minutes that a reader looks at a program or a picture, beside the text around it. */
const minutesOf: Readonly<Record<string, number>> = {
  RunExample: 0.6,
  RecordedTimeline: 0.4,
  Compare: 1,
  Predict: 1,
  Exercise: 0.5,
  Excerpt: 0.2,
  Twins: 0.8,
  MeasuredTable: 0.2,
  RecordedTimes: 0.2,
};

/** readingMinutes says how long it takes to read a lesson and to look at its pictures and programs, in whole minutes. Solving an exercise takes longer. */
export function readingMinutes(text: string): number {
  const words = lessonProse(text).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
  const looking = findLessonTags(text).reduce((sum, { name }) => sum + (minutesOf[name] ?? 0), 0);
  return Math.max(1, Math.round(words / wordsPerMinute + looking));
}
