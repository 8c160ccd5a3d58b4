import type { Loader, LoaderContext } from "astro/loaders";
import { readInterview, type Depths, type Question } from "./interview.ts";

/** What pages show of a question: its texts as markup. */
export interface ShownQuestion extends Question {
  readonly html: Depths & {
    /** The question itself, without a paragraph around it, as the next two. */
    readonly question: string;
    readonly weak: string;
    readonly followUps: readonly string[];
  };
}

/** interviewLoader loads the bank into a collection, each part of an answer rendered alone. */
export function interviewLoader(): Loader {
  return {
    name: "interview",
    async load(context) {
      const load = async (): Promise<void> => {
        const { questions } = readInterview(process.cwd());
        context.store.clear();
        for (const question of questions) context.store.set(await shown(question, context));
      };
      await load();
      for (const event of ["add", "change", "unlink"] as const) {
        context.watcher?.on(event, (path) => {
          if (path.replaceAll("\\", "/").includes("content/interview/")) void load();
        });
      }
    },
  };
}

async function shown(
  question: Question,
  { renderMarkdown }: LoaderContext,
): Promise<{ id: string; data: ShownQuestion & Record<string, unknown> }> {
  const rendered = async (text: string): Promise<string> => (await renderMarkdown(text)).html.trim();
  const inLine = async (text: string): Promise<string> => (await rendered(text)).replace(/^<p>|<\/p>$/g, "");
  const { short, medium, deep } = question.answer;
  const html = {
    question: await inLine(question.question),
    short: await rendered(short),
    medium: await rendered(medium),
    deep: await rendered(deep),
    weak: await inLine(question.weak),
    followUps: await Promise.all(question["follow-ups"].map(inLine)),
  };
  return { id: question.id, data: { ...question, html } };
}
