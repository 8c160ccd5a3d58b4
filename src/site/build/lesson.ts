import type { z } from "astro/zod";
import { checkedFields } from "./checked-fields.ts";
import type { ContentFault } from "./content-fault.ts";
import type { FrontMatter } from "./front-matter.ts";
import { lessonSchema } from "./lesson-fields.ts";

/** A lesson is one page of `content/lessons`, as its front matter tells it. */
export interface Lesson extends z.infer<typeof lessonSchema> {
  /** The page's address below the site's root, without slashes at its ends: `lessons/event-loop`. */
  readonly slug: string;
  /** The file, from the root of the project. */
  readonly file: string;
}

/** lessonOf makes a lesson from the front matter of its file, or says what is wrong with it. */
export function lessonOf(file: string, frontMatter: FrontMatter): Lesson | ContentFault[] {
  const read = checkedFields(file, frontMatter, lessonSchema);
  if ("faults" in read) return read.faults;
  return { ...read.fields, file, slug: file.replace(/^content\//, "").replace(/(\/index)?\.mdx$/, "") };
}

/** sameLessonFaults finds numbers and places that two lessons both claim. */
export function sameLessonFaults(lessons: readonly Lesson[]): ContentFault[] {
  const seen = new Map<string, Lesson>();
  return lessons.flatMap((lesson) =>
    [`lesson: ${lesson.lesson}`, `place ${lesson.order} in track ${lesson.track}`].flatMap((key) => {
      const other = seen.get(key);
      if (other === undefined) seen.set(key, lesson);
      return other === undefined
        ? []
        : [
            {
              file: lesson.file,
              line: 1,
              message: `Expected ${key} once, but ${other.file} has it too. Change one of them.`,
            },
          ];
    }),
  );
}
