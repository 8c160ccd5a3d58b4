import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findCodeParagraphs } from "./code-paragraphs.ts";
import type { ContentFault } from "./content-fault.ts";
import { readFrontMatter } from "./front-matter.ts";
import { lessonOf, sameLessonFaults, type Lesson } from "./lesson.ts";

/** Checked content is the lessons that are sound, and what is wrong with the files that are not. */
export interface CheckedContent {
  readonly lessons: readonly Lesson[];
  readonly faults: readonly ContentFault[];
}

/** checkContent reads every MDX file of a project's `content` folder. */
export function checkContent(root: string): CheckedContent {
  const lessons: Lesson[] = [];
  const faults: ContentFault[] = [];
  for (const path of globSync("content/**/*.mdx", { cwd: root }).sort()) {
    const file = path.replaceAll("\\", "/");
    const text = readFileSync(join(root, path), "utf8");
    const frontMatter = readFrontMatter(file, text);
    faults.push(...findCodeParagraphs(file, text, frontMatter.bodyLine));
    if (!file.startsWith("content/lessons/")) {
      faults.push(...frontMatter.faults);
      continue;
    }
    const lesson = lessonOf(file, frontMatter);
    if (Array.isArray(lesson)) faults.push(...lesson);
    else lessons.push(lesson);
  }
  return { lessons, faults: [...faults, ...sameLessonFaults(lessons)] };
}
