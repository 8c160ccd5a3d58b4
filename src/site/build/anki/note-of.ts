import type { ShownQuestion } from "../interview-loader.ts";
import { depths } from "../interview.ts";
import type { AnkiNote } from "./anki-note.ts";
import { codeMarkup, textMarkup } from "./code-markup.ts";

/** Files of a program, or lines, by what is written above them. */
export type NamedTexts = Readonly<Record<string, string>>;

/** What a question is asked and answered with, beside its own words. */
export interface BesideQuestion {
  /** The program that it is about. */
  readonly program?: NamedTexts;
  /** What decides it: the recorded output, or a solution. */
  readonly key?: NamedTexts;
  /** The whole address of its page, where the site has one. */
  readonly page?: string;
}

/** The tag that all others are under, and the beginning of every guid. */
const root = "interleave";

/** noteOf makes the note of a question. It is known by the question's number: all the rest may change. */
export function noteOf(question: ShownQuestion, { program = {}, key = {}, page }: BesideQuestion = {}): AnkiNote {
  const { number, html, level, type, topics } = question;
  const back = [
    codeMarkup(key),
    ...depths.map(({ name, label }) => `${heading(label)}${html[name]}`),
    `${heading("What a weak answer sounds like")}<p>${html.weak}</p>`,
    `${heading("What is likely to be asked next")}<ul>${html.followUps.map((next) => `<li>${next}</li>`).join("")}</ul>`,
    page === undefined ? "" : `<p><a href="${textMarkup(page)}">This question on its page</a></p>`,
  ];
  return {
    guid: `${root}-${number}`,
    front: aligned(`<p>${html.question}</p>${codeMarkup(program)}`),
    back: aligned(back.join("")),
    tags: [`level::${level}`, `type::${type}`, ...topics.map((topic) => `topic::${topic.replaceAll(" ", "-")}`)].map(
      (tag) => `${root}::${tag}`,
    ),
  };
}

const heading = (text: string): string => `<h4>${text}</h4>`;

/** Anki centres cards, which is nothing for code or for more than a line. */
const aligned = (markup: string): string => `<div style="text-align: left">${markup}</div>`;
