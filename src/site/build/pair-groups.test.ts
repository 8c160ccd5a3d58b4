import { expect, test } from "vitest";
import { listExamples } from "#example/list-examples.ts";
import { readTwinSource } from "#example/read-twin.ts";
import { pairGroups } from "./pair-groups.ts";

test("every example with a twin is shown among the pairs, once", () => {
  const shown = pairGroups.flatMap(({ ids }) => ids);
  expect(shown.toSorted()).toEqual(listExamples().filter((id) => readTwinSource(id) !== undefined));
});
