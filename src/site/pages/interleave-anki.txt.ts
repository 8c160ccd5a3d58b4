// The bank as a deck for Anki, in the form of text that it imports: docs.ankiweb.net/importing/text-files.html.
import { getCollection } from "astro:content";
import type { APIRoute } from "astro";
import { besideQuestion } from "../build/anki/beside-question.ts";
import { importFileOf } from "../build/anki/import-file.ts";
import { noteOf } from "../build/anki/note-of.ts";
import { cardOf } from "../build/interview.ts";

const base = import.meta.env.BASE_URL.replace(/\/$/, "");

/** GET answers /interleave-anki.txt: a note for each question, in the order of their numbers. */
export const GET: APIRoute = async ({ site }) => {
  const questions = (await getCollection("interview")).map(({ data }) => data).sort((a, b) => a.number - b.number);
  const notes = questions.map((question) => {
    const page = site && new URL(base + cardOf(question).path, site).href;
    return noteOf(question, { ...besideQuestion(question), ...(page === undefined ? {} : { page }) });
  });
  return new Response(importFileOf(notes));
};
