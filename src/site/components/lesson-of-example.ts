import { getCollection } from "astro:content";

/** Where an example runs: the lesson's title, and the address of the example in it. */
export interface PlaceOfExample {
  readonly lesson: string;
  readonly href: string;
}

const runs = "RunExample|Compare|Predict|Twins";

/** lessonOfExample finds the lesson in which an example can be run; undefined where there is none. */
export async function lessonOfExample(id: string): Promise<PlaceOfExample | undefined> {
  const lessons = await getCollection("docs", ({ data }) => data.lesson !== undefined);
  const named = new RegExp(`<(?:${runs})\\b[^<]*"${id}"`);
  const lesson = lessons.find(({ body = "" }) => named.test(body));
  if (lesson === undefined) return undefined;
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  return { lesson: lesson.data.title, href: `${base}/${lesson.id}/#run-${id.replace("/", "-")}` };
}
