import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readExample } from "#example/read-example.ts";
import type { Decision } from "../elements/decision.ts";

/** What the three files of the example that has the procedure export. */
interface Procedure {
  readonly questions: Readonly<Record<string, { asks: string; answers: Readonly<Record<string, string>> }>>;
  readonly models: Readonly<Record<string, { name: string; why: string }>>;
  readonly everyWay: () => { answers: Readonly<Record<string, string>>; models: readonly string[] }[];
}

/** A model is what a decision leads to. */
export interface DecidedModel {
  readonly id: string;
  readonly name: string;
  readonly why: string;
}

/** decisionOf runs the procedure that is an example's program, every way, so that page and example cannot say different things. */
export async function decisionOf(id: string): Promise<{ decision: Decision; models: DecidedModel[] }> {
  const { folder } = readExample(id);
  const load = (file: string): Promise<object> =>
    import(/* @vite-ignore */ pathToFileURL(join(folder, file)).href) as Promise<object>;
  const files = await Promise.all(["questions.ts", "models.ts", "every-way.ts"].map(load));
  const { questions, models, everyWay } = Object.assign({}, ...files) as Procedure;
  return {
    decision: {
      questions: Object.entries(questions).map(([question, { asks, answers }]) => ({
        id: question,
        asks,
        answers: Object.entries(answers).map(([answer, label]) => ({ id: answer, label })),
      })),
      ways: everyWay().map((way) => ({ answers: Object.entries(way.answers), models: way.models })),
    },
    models: Object.entries(models).map(([model, words]) => ({ id: model, ...words })),
  };
}
