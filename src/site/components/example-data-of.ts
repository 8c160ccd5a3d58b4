import type { Example } from "#example/example.ts";
import type { ExampleData } from "../elements/example-data.ts";

/** exampleDataOf is what a page carries of an example, for its script. */
export function exampleDataOf(example: Example): ExampleData {
  const { id, program, stripped, order, needs, limits, parameters, recording } = example;
  return { id, program, stripped, order, needs: needs.length > 0 ? needs : undefined, limits, parameters, recording };
}

/** scriptText writes data as JSON that may stand inside a script element, whatever text it holds. */
export function scriptText(data: unknown): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
