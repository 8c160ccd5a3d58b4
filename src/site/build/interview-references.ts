import type { Example } from "#example/example.ts";
import type { ContentFault } from "./content-fault.ts";
import type { Question } from "./interview.ts";

/** What questions of interviews refer to. */
export interface Referred {
  /** By id; what could not be read has a place here, too, and is told elsewhere. */
  readonly examples: ReadonlyMap<string, Example | Error>;
  /** The ids of the examples that an exercise starts with. */
  readonly exercises: readonly string[];
  /** The numbers of the lessons, also of those with faults, which are told elsewhere. */
  readonly lessons: ReadonlySet<unknown>;
}

/** interviewReferences says which questions name a lesson or an example that is not there, or that cannot give their answer. */
export function interviewReferences(questions: readonly Question[], referred: Referred): ContentFault[] {
  return questions.flatMap(({ id, lesson, ...question }) => {
    const messages = [
      lesson !== undefined && !referred.lessons.has(lesson)
        ? `Expected the number of a lesson, but there is no ${lesson}. Take it out, or mend it.`
        : null,
      exampleFault(question, referred),
    ];
    return messages.flatMap((message) =>
      message === null ? [] : [{ file: `content/interview/${id}.md`, line: 1, message }],
    );
  });
}

function exampleFault(
  { example: id, type }: Pick<Question, "example" | "type">,
  { examples, exercises }: Referred,
): string | null {
  if (id === undefined) return null;
  const example = examples.get(id);
  if (example === undefined) return `Expected an example's id, but there is no "${id}". Mend example:.`;
  if (type === "coding" && !exercises.includes(id)) {
    return `Expected an exercise, whose checks tell whether it is solved, but ${id} has none. Name the one where it starts.`;
  }
  if (type === "predict" && "order" in example && example.order !== "exact") {
    return `Expected a program with one order of lines to predict, but ${id} says "${example.order}". Take another, or ask otherwise.`;
  }
  return null;
}
