import { readExample } from "#example/read-example.ts";
import { readExercise } from "#example/read-exercise.ts";
import { printedLines } from "#timeline/printed-lines.ts";
import type { Question } from "../interview.ts";
import type { BesideQuestion } from "./note-of.ts";

/** besideQuestion reads the program that a question is about, and what a recording or a checked solution says to it. */
export function besideQuestion({ type, example }: Pick<Question, "type" | "example">): BesideQuestion {
  if (example === undefined || type === "concept" || type === "design") return {};
  if (type === "coding") {
    const { start, solution, changed } = readExercise(example);
    const solved = changed.map((file) => [`A solution: ${file}`, solution.program.files[file] ?? ""] as const);
    return { program: start.program.files, key: Object.fromEntries(solved) };
  }
  const { program, recording } = readExample(example);
  if (type === "debug") return { program: program.files };
  const printed = printedLines(recording.events).flatMap(({ stream, text }) => (stream === "stdout" ? [text] : []));
  return { program: program.files, key: { [`Node.js ${recording.node} prints`]: printed.join("\n") } };
}
