import { basename } from "node:path";
import { z } from "astro/zod";
import { levels, questionTypes, type Card } from "../practice/deck.ts";
import { checkedFields, lessonNumber, linkField } from "./checked-fields.ts";
import type { ContentFault } from "./content-fault.ts";
import { readContentFiles } from "./content-files.ts";
import { readFrontMatter } from "./front-matter.ts";

/** What questions are about, in the order in which the index has them. The first of a question is its main one. */
export const topics = [
  "choosing",
  "event loop",
  "microtasks",
  "promises",
  "async patterns",
  "cancellation",
  "streams",
  "races",
  "locks",
  "threads",
  "messages",
  "shared memory",
  "pools",
  "processes",
  "cluster",
  "measuring",
  "production",
  "queues",
  "python",
  "runtimes",
] as const;

/** What can be asked in one line, and is its own title. */
const mostOfTitle = 75;

const sentence = z
  .string()
  .regex(/[.?!]$/, { error: "Expected a sentence: end it with a full stop or a question mark." });

/** A question's front matter. Each message ends with what to do. */
export const questionSchema = z.strictObject({
  /** What it is called, where the question is too long for that. */
  title: z
    .string()
    .max(mostOfTitle, { error: `Expected a title of at most ${mostOfTitle} characters.` })
    .optional(),
  question: z.string({ error: "Expected the question as an interviewer asks it. Add question:." }).min(1),
  number: z
    .int({ error: "Expected the question's number, which no other ever had. Add number: with a whole number." })
    .positive({ error: "Expected a number from 1 up." }),
  level: z.enum(levels, { error: `Expected a level. Use one of: ${levels.join(", ")}.` }),
  type: z.enum(questionTypes, { error: `Expected a type. Use one of: ${questionTypes.join(", ")}.` }),
  /** The lesson that teaches it. */
  lesson: lessonNumber.optional(),
  topics: z
    .array(z.enum(topics, { error: `Expected topics of the list. Use some of: ${topics.join(", ")}.` }), {
      error: "Expected topics, the main one first. Add topics: [event loop, timers].",
    })
    .min(1, { error: "Expected one topic at least." })
    .max(3, { error: "Expected three topics at most." }),
  /** The example that shows it, where it is predicted, mended or begun with. */
  example: z.string().optional(),
  /** What a weak answer sounds like. */
  weak: sentence,
  "follow-ups": z
    .array(sentence, { error: "Expected what is likely to be asked next. Add follow-ups: with a list." })
    .min(2, { error: "Expected two follow-ups at least." }),
  /** What the answer rests on beside examples: links in Markdown. */
  sources: z.array(linkField).optional(),
});

/** The three depths of an answer: how each begins, and how many words it may have. */
const depthNames = [
  { name: "short", label: "30 seconds", most: 90 },
  { name: "medium", label: "2 minutes", most: 220 },
  { name: "deep", label: "Deep", most: 260 },
] as const;

/** The depths as pages name them, the shortest first. */
export const depths = depthNames.map(({ name, label }) => ({ name, label }));

/** An answer in three depths, each in Markdown without its beginning. */
export type Depths = Readonly<Record<(typeof depthNames)[number]["name"], string>>;

/** A question of the bank, with its answer. */
export interface Question extends z.infer<typeof questionSchema> {
  /** The name of its file, and of its page. */
  readonly id: string;
  readonly title: string;
  readonly answer: Depths;
}

const folder = "content/interview";

/** readInterview reads all questions of a project, in the order of their numbers, and says what is wrong with them. */
export function readInterview(root: string): { questions: Question[]; faults: ContentFault[] } {
  const { all, faults } = readContentFiles(root, `${folder}/*.md`, questionOf);
  const questions = all.sort((a, b) => a.number - b.number);
  return { questions, faults: [...faults, ...sameNumbers(questions)] };
}

/** questionOf reads a question from the text of its file, or says what is wrong with it. */
export function questionOf(file: string, text: string): Question | ContentFault[] {
  const frontMatter = readFrontMatter(file, text);
  const read = checkedFields(file, frontMatter, questionSchema);
  if ("faults" in read) return read.faults;
  const { fields } = read;
  const fault = (message: string, line = frontMatter.bodyLine): ContentFault[] => [{ file, line, message }];
  if (fields.title === undefined && fields.question.length > mostOfTitle) {
    const { length } = fields.question;
    return fault(
      `Expected a title, because the question has ${length} characters. Add title: with a few words.`,
      frontMatter.lineOf("question"),
    );
  }
  if (fields.example === undefined && fields.type !== "concept" && fields.type !== "design") {
    const message = `Expected the example that a "${fields.type}" question is about, because its answer comes from there. Add example:.`;
    return fault(message, frontMatter.lineOf("type"));
  }
  const body = text
    .split("\n")
    .slice(frontMatter.bodyLine - 1)
    .join("\n")
    .trim();
  const answer = depthsIn(body);
  if (typeof answer === "string") return fault(answer);
  return { ...fields, id: basename(file, ".md"), title: fields.title ?? fields.question, answer };
}

/** depthsIn takes an answer apart into its depths, or says in a sentence what is wrong with it. */
function depthsIn(body: string): Depths | string {
  const parts = body.split(/^\*\*(30 seconds|2 minutes|Deep)\.\*\*/m).map((part) => part.trim());
  const labels = parts.filter((_, index) => index % 2 === 1);
  if (parts[0] !== "" || labels.join() !== depthNames.map(({ label }) => label).join()) {
    return `Expected the answer in three parts that begin with ${depthNames.map(({ label }) => `**${label}.**`).join(", ")}. Write them in this order.`;
  }
  const texts = parts.filter((_, index) => index % 2 === 0).slice(1);
  for (const [index, { label, most }] of depthNames.entries()) {
    const part = texts[index] ?? "";
    const words = part.split(/\s+/).filter(Boolean).length;
    if (words === 0) return `Expected words below **${label}.**, but there are none. Write them.`;
    if (words > most) return `Expected at most ${most} words below **${label}.**, but there are ${words}. Cut it.`;
    if (/^(#|~~~)|```|<|\]\(/m.test(part.replace(/(?<!`)`[^`]+`(?!`)/g, ""))) {
      return `Expected paragraphs, lists and code in backticks below **${label}.**: cards and decks show it. Take headings, blocks and links out.`;
    }
  }
  const [short = "", medium = "", deep = ""] = texts;
  if (/[*_]/.test(short.replace(/`[^`]+`/g, ""))) {
    return "Expected words and code in backticks below **30 seconds.**: machines read it as plain text. Take the marks out.";
  }
  return { short, medium, deep };
}

/** cardOf is what the deck says of a question; `lesson` is the page that teaches it. */
export function cardOf(question: Question, lesson?: Card["lesson"]): Card {
  const { number, title, level, type, topics: all, id } = question;
  const [first = "choosing", ...rest] = all;
  return {
    number,
    question: title,
    level,
    type,
    topics: [first, ...rest],
    path: `/interview/${id}/`,
    ...(lesson === undefined ? {} : { lesson }),
  };
}

function sameNumbers(questions: readonly Question[]): ContentFault[] {
  return questions.flatMap(({ number, id }, index) => {
    const other = questions[index - 1];
    if (other?.number !== number) return [];
    const message = `Expected each number once, but ${other.id}.md has ${number} too. Take one that was never used.`;
    return [{ file: `${folder}/${id}.md`, line: 1, message }];
  });
}
