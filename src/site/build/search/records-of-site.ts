import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Example } from "#example/example.ts";
import type { Answer } from "../faq.ts";
import type { Term } from "../glossary.ts";
import { levelNames } from "../../practice/deck.ts";
import type { Question } from "../interview.ts";
import type { Lesson } from "../lesson.ts";
import { pairGroups } from "../pair-groups.ts";
import { tracks } from "../tracks.ts";
import { attributeOf, elementsOf, hasClass, parsePage, textOf, type PageNode } from "./page-text.ts";
import type { SearchRecord } from "../../search/record.ts";
import { runsIn, sectionsOf } from "./sections.ts";

/** What a site has, as its files say; what is in its pages is read from where it was built. */
export interface SiteContent {
  readonly lessons: readonly Lesson[];
  readonly answers: readonly Answer[];
  readonly questions: readonly Question[];
  readonly terms: readonly Term[];
  readonly examples: readonly Example[];
}

/** Sections that every lesson has, which say nothing that is looked for. */
const furniture = new Set(["sources", "read-next"]);

/** Pages that are found by what they are for, and other ways to ask for it. */
const otherPages: Readonly<Record<string, readonly string[]>> = {
  playground: ["online editor", "write and run a program of your own", "try code in the browser", "REPL", "scratchpad"],
  engines: ["differences from real Node", "how faithful is the browser", "WebContainer", "which browsers work"],
  proof: ["is this tested", "how are examples verified", "can I trust the numbers"],
  pairs: ["Python and TypeScript side by side", "Python equivalent"],
  interview: ["interview preparation", "job interview questions", "interview prep"],
  offline: ["read without internet", "no network", "download the site", "install as an app"],
};

/** recordsOfSite lists everything that search can find in a site that was built into a folder. */
export function recordsOfSite(folder: string, content: SiteContent): SearchRecord[] {
  const pageOf = (path: string): PageNode => parsePage(readFileSync(join(folder, path, "index.html"), "utf8"));
  const lessonPages = content.lessons.map((lesson) => ({ lesson, page: pageOf(lesson.slug) }));
  return [
    ...lessonPages.flatMap(({ lesson, page }) => lessonRecords(lesson, page, content.examples)),
    ...answerRecords(pageOf("faq"), content),
    ...questionRecords(pageOf, content),
    ...termRecords(pageOf("glossary"), content),
    ...exampleRecords(lessonPages, content.examples),
    ...pairRecords(content.examples),
    ...Object.entries(otherPages).map(([path, asked]) => pageRecord(path, pageOf(path), asked)),
  ];
}

function lessonRecords(lesson: Lesson, page: PageNode, examples: readonly Example[]): SearchRecord[] {
  const ids = new Set(runsIn(page));
  const apis = [...new Set(examples.filter(({ id }) => ids.has(runIdOf(id))).flatMap(modulesOf))].sort();
  const shown = new Map(examples.map((example) => [runIdOf(example.id), `${example.title}. ${example.summary}`]));
  const common = { kind: "lesson", track: trackTitle(lesson), apis } as const;
  const [opening, ...rest] = sectionsOf(page);
  return [
    {
      ...common,
      url: `/${lesson.slug}/`,
      title: lesson.title,
      asked: lesson.asked?.["_top"] ?? [],
      text: [lesson.description, lesson.promise, opening?.text ?? ""].join(" "),
    },
    ...rest
      .filter(({ id = "", text }) => !furniture.has(id) && text !== "")
      .map(({ id = "", title = "", text, runs }) => ({
        ...common,
        url: `/${lesson.slug}/#${id}`,
        title,
        of: lesson.title,
        asked: lesson.asked?.[id] ?? [],
        text: [text, ...runs.flatMap((run) => shown.get(run) ?? [])].join(" "),
      })),
  ];
}

function answerRecords(page: PageNode, { answers, lessons }: SiteContent): SearchRecord[] {
  const places = elementsOf(page, (element) => hasClass(element, "answer"));
  return answers.map((answer) => {
    const place = places.find((element) => attributeOf(element, "id") === answer.id);
    const [text] = place === undefined ? [] : elementsOf(place, (element) => hasClass(element, "text"));
    const lesson = lessons.find((one) => one.lesson === answer.lesson);
    return {
      url: `/faq/#${answer.id}`,
      kind: "faq",
      title: answer.question,
      ...(lesson === undefined ? {} : { track: trackTitle(lesson) }),
      apis: [],
      asked: answer.asked,
      text: text === undefined ? "" : textOf(text),
      answer: answer.short,
    };
  });
}

/** A question is found by what is asked and by its short answer. */
function questionRecords(pageOf: (path: string) => PageNode, { questions, lessons }: SiteContent): SearchRecord[] {
  return questions.map(({ id, title, question, level, topics, lesson }) => {
    const url = `/interview/${id}/`;
    const places = elementsOf(pageOf(url), (element) => attributeOf(element, "data-depth") === "short");
    const [short] = places.flatMap((place) => elementsOf(place, (element) => hasClass(element, "text")));
    const teaches = lessons.find((one) => one.lesson === lesson);
    return {
      url,
      kind: "interview",
      title: title.replaceAll("`", ""),
      of: levelNames[level],
      ...(teaches === undefined ? {} : { track: trackTitle(teaches) }),
      level,
      apis: [],
      asked: [...(title === question ? [] : [question]), topics.join(" ")],
      text: short === undefined ? "" : textOf(short),
    };
  });
}

function termRecords(page: PageNode, { terms, lessons }: SiteContent): SearchRecord[] {
  const sections = elementsOf(page, ({ tagName }) => tagName === "section");
  return terms.map((term) => {
    const section = sections.find(
      (one) => elementsOf(one, (element) => attributeOf(element, "id") === term.id).length > 0,
    );
    const lesson = lessons.find((one) => one.lesson === term.lesson);
    return {
      url: `/glossary/#${term.id}`,
      kind: "glossary",
      title: term.term,
      ...(lesson === undefined ? {} : { track: trackTitle(lesson) }),
      apis: [],
      asked: term.also ?? [],
      text: section === undefined ? "" : textOf(section),
      answer: term.definition,
    };
  });
}

/** An example is found where a lesson runs it; one that no lesson runs is not found. */
function exampleRecords(
  pages: readonly { readonly lesson: Lesson; readonly page: PageNode }[],
  examples: readonly Example[],
): SearchRecord[] {
  const places = new Map(pages.flatMap(({ lesson, page }) => runsIn(page).map((id) => [id, lesson] as const)));
  return examples.flatMap((example) => {
    const lesson = places.get(runIdOf(example.id));
    if (lesson === undefined) return [];
    const code = Object.values(example.program.files).join("\n");
    return {
      url: `/${lesson.slug}/#${runIdOf(example.id)}`,
      kind: "example",
      title: example.title,
      of: lesson.title,
      track: trackTitle(lesson),
      apis: modulesOf(example),
      asked: [],
      text: example.summary,
      code,
    };
  });
}

/** The pairs of a Python program and one of ours, found by the words of either. */
function pairRecords(examples: readonly Example[]): SearchRecord[] {
  return pairGroups.flatMap(({ title: of, ids }) =>
    ids.flatMap((id) => {
      const example = examples.find((one) => one.id === id);
      if (example?.twin === undefined) return [];
      const { title, summary, twin } = example;
      const url = `/pairs/#${id.replace(/^.*\//, "")}`;
      return [
        { url, kind: "example" as const, title, of, apis: [], asked: [], text: `Python: ${summary}`, code: twin.text },
      ];
    }),
  );
}

function pageRecord(path: string, page: PageNode, asked: readonly string[]): SearchRecord {
  const [heading] = elementsOf(page, ({ tagName }) => tagName === "h1");
  const [description] = elementsOf(page, (element) => attributeOf(element, "name") === "description");
  const text = (description && attributeOf(description, "content")) ?? "";
  const title = heading === undefined ? path : textOf(heading);
  return { url: `/${path}/`, kind: "page", title, apis: [], asked, text };
}

function trackTitle(lesson: Lesson): string {
  return tracks.find(({ id }) => id === lesson.track)?.title ?? lesson.track;
}

function runIdOf(example: string): string {
  return `run-${example.replace("/", "-")}`;
}

/** The modules of Node that a program imports. */
function modulesOf({ program }: Example): string[] {
  const imports = Object.values(program.files).flatMap((text) => [
    ...text.matchAll(/(?:from|import|require\()\s*"node:([\w/]+)"/g),
  ]);
  return [...new Set(imports.map(([, name = ""]) => name.replace(/\/promises$/, "")))].sort();
}
