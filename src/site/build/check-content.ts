import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { ExampleFault } from "#example/example-fault.ts";
import type { Example } from "#example/example.ts";
import { listExamples } from "#example/list-examples.ts";
import { listExercises } from "#example/read-exercise.ts";
import { readExample } from "#example/read-example.ts";
import { checkReferences } from "./check-references.ts";
import { checkTerms } from "./check-terms.ts";
import { findCodeParagraphs } from "./code-paragraphs.ts";
import { writeFault, type ContentFault } from "./content-fault.ts";
import { readFaq } from "./faq.ts";
import { interviewReferences } from "./interview-references.ts";
import { readInterview } from "./interview.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readGlossary, type Term } from "./glossary.ts";
import { findLessonTags } from "./lesson-tags.ts";
import { lessonOf, sameLessonFaults, type Lesson } from "./lesson.ts";
import { readingMinutes } from "./reading-time.ts";

/** How many minutes a lesson may take to read. */
const lengths = { least: 8, most: 15 } as const;

/** checkContent says what is wrong in the content and the examples of a project, in one line each. */
export function checkContent(root: string): string[] {
  const examples = readExamples(join(root, "examples"));
  const components = globSync("src/site/components/*.astro", { cwd: root }).map((path) => ({
    name: basename(path, ".astro"),
    showsExample: /^\s*example: string;$/m.test(readFileSync(join(root, path), "utf8")),
  }));
  const glossary = readGlossary(root);
  const interview = readInterview(root);
  const exercises = listExercises(join(root, "examples"));
  const lessons: Lesson[] = [];
  const numbers = new Set<unknown>();
  const faults = contentFiles(root).flatMap(({ file, text }) => {
    const frontMatter = readFrontMatter(file, text);
    const isLesson = file.startsWith("content/lessons/");
    const lesson = isLesson ? lessonOf(file, frontMatter) : [];
    if (!Array.isArray(lesson)) lessons.push(lesson);
    if (isLesson) numbers.add(frontMatter.fields["lesson"]);
    return [
      ...(Array.isArray(lesson) ? lesson : []),
      ...findCodeParagraphs(file, text, frontMatter.bodyLine),
      ...checkReferences(file, findLessonTags(withoutFrontMatter(text)), components, examples),
      ...(isLesson ? lessonFaults(file, text, glossary.terms) : []),
    ];
  });
  return [
    ...[
      ...faults,
      ...glossary.faults,
      ...readFaq(root).faults,
      ...interview.faults,
      ...interviewReferences(interview.questions, { examples, exercises, lessons: numbers }),
      ...sameLessonFaults(lessons),
      ...strayFiles(root),
    ].map(writeFault),
    ...[...examples.values()].flatMap((example) => (example instanceof ExampleFault ? [example.message] : [])),
  ];
}

/** The text with its front matter blanked, so that every line stays where it was. */
function withoutFrontMatter(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?^---/m, (block) => block.replace(/[^\n]/g, ""));
}

/** What a lesson alone has to keep: its terms are linked, and it can be read in one sitting. */
function lessonFaults(file: string, text: string, terms: readonly Term[]): ContentFault[] {
  const minutes = readingMinutes(text);
  const isOneSitting = minutes >= lengths.least && minutes <= lengths.most;
  const message = `Expected a lesson of ${lengths.least} to ${lengths.most} minutes, but this one takes ${minutes}. Cut it, or say more.`;
  return [...(isOneSitting ? [] : [{ file, line: 1, message }]), ...checkTerms(file, text, terms)];
}

/** readLessons gives the lessons whose front matter is sound. */
export function readLessons(root: string): Lesson[] {
  return contentFiles(root)
    .filter(({ file }) => file.startsWith("content/lessons/"))
    .flatMap(({ file, text }) => {
      const lesson = lessonOf(file, readFrontMatter(file, text));
      return Array.isArray(lesson) ? [] : [lesson];
    });
}

/** Files that look like content and would be passed over without a word. */
function strayFiles(root: string): ContentFault[] {
  return globSync("content/**/*.{md,mdx,markdown}", { cwd: root })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((file) => !/^content\/(lessons\/.+\.mdx|faq\/[^/]+\.mdx|(glossary|interview)\/[^/]+\.md)$/.test(file))
    .map((file) => ({
      file,
      line: 1,
      message:
        "Expected a lesson in content/lessons or an answer in content/faq, in MDX, or a term in content/glossary or a question in content/interview, in Markdown. Rename or move the file.",
    }));
}

function contentFiles(root: string): { file: string; text: string }[] {
  return globSync("content/**/*.mdx", { cwd: root })
    .sort()
    .map((path) => ({ file: path.replaceAll("\\", "/"), text: readFileSync(join(root, path), "utf8") }));
}

function readExamples(folder: string): Map<string, Example | ExampleFault> {
  return new Map(
    listExamples(folder).map((id): [string, Example | ExampleFault] => {
      try {
        return [id, readExample(id, folder)];
      } catch (error) {
        if (error instanceof ExampleFault) return [id, error];
        throw error;
      }
    }),
  );
}
