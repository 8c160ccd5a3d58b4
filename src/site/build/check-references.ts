import { excerptOf } from "#example/excerpt.ts";
import { ExampleFault } from "#example/example-fault.ts";
import type { Example } from "#example/example.ts";
import type { ContentFault } from "./content-fault.ts";
import type { LessonTag } from "./lesson-tags.ts";

/** A lesson component is a component that lessons may use, and whether it shows an example. */
export interface LessonComponent {
  readonly name: string;
  readonly showsExample: boolean;
}

/** checkReferences finds components, examples and excerpts that a content file names and that do not exist. */
export function checkReferences(
  file: string,
  tags: readonly LessonTag[],
  components: readonly LessonComponent[],
  examples: ReadonlyMap<string, Example | ExampleFault>,
): ContentFault[] {
  return tags.flatMap(({ name, properties, line }) => {
    const fault = (message: string) => [{ file, line, message }];
    const component = components.find((one) => one.name === name);
    if (name !== "Fragment" && component === undefined) {
      const names = components.map((one) => one.name).join(", ");
      return fault(`Expected a component of src/site/components, but there is no ${name}. It has: ${names}.`);
    }
    const { example: id, region } = properties;
    if (id === undefined) {
      return component?.showsExample === true
        ? fault(`Expected ${name} to name an example. Add example="…" with the path of a folder in examples/.`)
        : [];
    }
    const example = examples.get(id);
    if (example === undefined) {
      return fault(
        `Expected the id of an example, but there is no "${id}". Mend the name, or make it with npm run new:example.`,
      );
    }
    // A fault of the example itself is told once, by whoever read it.
    if (example instanceof ExampleFault) return [];
    try {
      excerptOf(example, properties["file"] ?? example.program.entry, region);
      return [];
    } catch (error) {
      if (error instanceof ExampleFault) return fault(error.message);
      throw error;
    }
  });
}
