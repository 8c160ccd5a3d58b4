// What is known of every question, for pages that choose among them.
import { getCollection } from "astro:content";
import type { APIRoute } from "astro";
import { cardOf } from "../../build/interview.ts";
import type { Deck } from "../../practice/deck.ts";

/** GET answers /interview/deck.json. */
export const GET: APIRoute = async () => {
  const lessons = await getCollection("docs", ({ data }) => data.lesson !== undefined);
  const questions = (await getCollection("interview")).map(({ data }) => data).sort((a, b) => a.number - b.number);
  const cards = questions.map((question) => {
    const lesson = lessons.find(({ data }) => data.lesson === question.lesson);
    return cardOf(question, lesson && { title: lesson.data.title, path: `/${lesson.id}/` });
  });
  return Response.json({ cards } satisfies Deck);
};
