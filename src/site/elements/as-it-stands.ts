import type { CodeTabs } from "./code-tabs.ts";
import type { ExampleData } from "./example-data.ts";
import type { ExampleParameters } from "./example-parameters.ts";

/** asItStands is an example's data with what the reader made of its files and the values that they gave it. */
export function asItStands(example: HTMLElement, data: ExampleData): ExampleData {
  const edits = example.querySelector<CodeTabs>("code-tabs:defined")?.edits ?? {};
  const edited = { ...data.program, files: { ...data.program.files, ...edits } };
  const program = parametersOf(example)?.give(edited) ?? edited;
  const stripped = Object.fromEntries(Object.entries(data.stripped).filter(([path]) => edits[path] === undefined));
  return { ...data, program, stripped };
}

/** captionOf says whose run it is, and what its parameters are: "Your run with workers=8". */
export function captionOf(example: HTMLElement): string {
  const parameters = parametersOf(example);
  return parameters === null ? "Your run" : `Your run with ${parameters.said}`;
}

function parametersOf(example: HTMLElement): ExampleParameters | null {
  return example.querySelector<ExampleParameters>("example-parameters:defined");
}
