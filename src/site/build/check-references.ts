import { excerptOf } from "#example/excerpt.ts";
import { ExampleFault } from "#example/example-fault.ts";
import type { Example } from "#example/example.ts";
import type { ContentFault } from "./content-fault.ts";
import type { LessonTag } from "./lesson-tags.ts";

/** checkReferences finds components, examples and excerpts that a content file names and that do not exist. */
export function checkReferences(
  file: string,
  tags: readonly LessonTag[],
  components: readonly string[],
  examples: ReadonlyMap<string, Example | ExampleFault>,
): ContentFault[] {
  return tags.flatMap(({ name, properties, line }) => {
    const fault = (message: string) => [{ file, line, message }];
    if (name !== "Fragment" && !components.includes(name)) {
      return fault(
        `Expected a component of src/site/components, but there is no ${name}. It has: ${components.join(", ")}.`,
      );
    }
    const { example: id, file: path = "main.ts", region } = properties;
    if (id === undefined) return [];
    const example = examples.get(id);
    if (example === undefined) {
      return fault(
        `Expected the id of an example, but there is no "${id}". Mend the name, or make it with npm run new:example.`,
      );
    }
    // A fault of the example itself is told once, by whoever read it.
    if (example instanceof ExampleFault) return [];
    try {
      excerptOf(example, path, region);
      return [];
    } catch (error) {
      if (error instanceof ExampleFault) return fault(error.message);
      throw error;
    }
  });
}
