import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** lessonPaths is the address of every lesson, made from the folder of lessons. */
export function lessonPaths(): string[] {
  const files = globSync("content/lessons/**/*.mdx", { cwd: root }).map((path) => path.replaceAll("\\", "/"));
  return files.map((path) => path.replace(/^content/, "").replace(/\.mdx$/, "/")).sort();
}

/** The lesson whose example the suite runs: a page with at least one. */
export const runningLesson = "/lessons/concurrency-vs-parallelism/";

/** An address that no page has. */
export const missingPage = "/no-page-has-this-address/";

/** Questions for interviews are many and of a few shapes: one of each is looked at. */
const oneQuestionOfEachType = [
  "/interview/amdahl-ten-percent/",
  "/interview/order-of-five-logs/",
  "/interview/double-spend/",
];

/** The addresses of pages that are no lessons: the home page, the playground, the answers, the bank, its cards, the engines, the pairs, reading offline, and what is not there. */
export const otherPaths: readonly string[] = [
  "/",
  "/playground/",
  "/faq/",
  "/interview/",
  "/interview/practice/",
  "/interview/mock/",
  ...oneQuestionOfEachType,
  "/glossary/",
  "/engines/",
  "/proof/",
  "/pairs/",
  "/offline/",
  missingPage,
];
