import { basename } from "node:path";
import { z } from "astro/zod";
import { checkedFields, firstParagraph, lessonNumber, linkField } from "./checked-fields.ts";
import type { ContentFault } from "./content-fault.ts";
import { readContentFiles } from "./content-files.ts";
import { readFrontMatter } from "./front-matter.ts";
import { findLessonTags } from "./lesson-tags.ts";

/** The groups of answers, in the order in which they are shown. */
export const faqGroups = [
  { id: "basics", title: "Basics" },
  { id: "async", title: "Async code" },
  { id: "threads", title: "Threads" },
  { id: "processes", title: "Processes and scale" },
  { id: "languages", title: "Languages and runtimes" },
] as const;

const groupIds = faqGroups.map(({ id }) => id);

/** An answer's front matter. Each message ends with what to do. */
export const answerSchema = z.strictObject({
  question: z
    .string({ error: "Expected the question as somebody asks it. Add question: Does await block?" })
    .regex(/^[A-Z].*\?$/, { error: "Expected a question: begin it with a capital and end it with a question mark." }),
  group: z.enum(groupIds, { error: `Expected a group. Use one of: ${groupIds.join(", ")}.` }),
  order: z
    .int({ error: "Expected the answer's place in its group. Add order: with a whole number." })
    .positive({ error: "Expected a place from 1 up." }),
  /** The lesson that teaches it. */
  lesson: lessonNumber.optional(),
  /** Answers that somebody with this question may want next, by the names of their files. */
  related: z.array(z.string(), { error: "Expected related answers. Add related: [slug, slug]." }).min(1),
  /** Other ways to ask, in words that the answer does not have: search finds it by them. */
  asked: z.array(z.string(), { error: "Expected other ways to ask. Add asked: with a list." }).min(1),
  /** What the answer rests on beside examples: links in Markdown. */
  sources: z.array(linkField).optional(),
});

/** An answer of the FAQ, without its longer part. */
export interface Answer extends z.infer<typeof answerSchema> {
  /** The name of its file, and its place on the page. */
  readonly id: string;
  /** The answer in a few lines: the first paragraph, with nothing but code in backticks for markup. */
  readonly short: string;
}

/** Most characters of a short answer: what a result of a search can show. */
const mostOfShort = 320;

const folder = "content/faq";

/** readFaq reads all answers of a project, in the order of their groups and places, and says what is wrong with them. */
export function readFaq(root: string): { answers: Answer[]; faults: ContentFault[] } {
  const { all, faults } = readContentFiles(root, `${folder}/*.mdx`, answerOf);
  const answers = all.sort((a, b) => groupIds.indexOf(a.group) - groupIds.indexOf(b.group) || a.order - b.order);
  return { answers, faults: [...faults, ...faultsBetween(answers)] };
}

/** answerOf reads an answer from the text of its file, or says what is wrong with it. */
export function answerOf(file: string, text: string): Answer | ContentFault[] {
  const frontMatter = readFrontMatter(file, text);
  const read = checkedFields(file, frontMatter, answerSchema);
  if ("faults" in read) return read.faults;
  const short = firstParagraph(text, frontMatter);
  const { bodyLine } = frontMatter;
  const fault = (message: string): ContentFault[] => [{ file, line: bodyLine, message }];
  if (short === "") return fault("Expected an answer. Write it below the front matter, in a few sentences.");
  if (short.length > mostOfShort) {
    return fault(
      `Expected a first paragraph of at most ${mostOfShort} characters, but it has ${short.length}. Move some of it into the next.`,
    );
  }
  if (/[*_<[{]/.test(short.replace(/`[^`]*`/g, ""))) {
    return fault("Expected a first paragraph of words and code in backticks: search shows it. Move the rest down.");
  }
  const pictures = findLessonTags(text).filter(({ name }) => name === "RecordedTimeline");
  if (pictures.length > 1) return fault("Expected one picture at most, because the page holds every answer.");
  return { ...read.fields, id: basename(file, ".mdx"), short };
}

/** What is wrong between answers: two at one place, and related ones that are not there. */
function faultsBetween(answers: readonly Answer[]): ContentFault[] {
  const ids = new Set(answers.map(({ id }) => id));
  const seen = new Map<string, string>();
  return answers.flatMap((answer) => {
    const fault = (message: string): ContentFault => ({ file: `${folder}/${answer.id}.mdx`, line: 1, message });
    const place = `${answer.order} in ${answer.group}`;
    const other = seen.get(place);
    seen.set(place, answer.id);
    const strange = answer.related.filter((id) => !ids.has(id) || id === answer.id);
    return [
      ...(other === undefined ? [] : [fault(`Expected place ${place} once, but ${other}.mdx has it too.`)]),
      ...strange.map((id) => fault(`Expected another answer's name in related, but there is no "${id}". Mend it.`)),
    ];
  });
}
