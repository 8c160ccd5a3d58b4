import { expect, test } from "vitest";
import type { FidelityFile } from "#example/read-fidelity.ts";
import { truthRows, type TruthColumn } from "./truth-table.ts";

const file: FidelityFile = {
  source: "x",
  engines: { embedded: { is: "order-differs", runs: 8, others: 3 } },
  browsers: { webkit: { is: "not-possible", runs: 0, others: 0, missing: ["sharedMemory"], version: "2.50" } },
};
const columns: TruthColumn[] = [
  { engine: "This page", browser: "Chromium", of: ({ engines }) => engines.embedded },
  { engine: "This page", browser: "WebKit", of: ({ browsers }) => browsers?.webkit },
  { engine: "WebContainer", browser: "Chromium", of: ({ engines }) => engines.webcontainer },
];

test("a row says what was measured, and what was not", () => {
  const rows = truthRows([{ id: "a/b", title: "B" }], columns, () => file);
  expect(rows.map(({ title }) => title)).toEqual(["B"]);
  expect(rows[0]?.cells).toEqual([
    { is: "order-differs", words: "other order, 3 of 8" },
    { is: "not-possible", words: "lacks shared memory" },
    { is: "not-measured", words: "not measured" },
  ]);
});

test("of an example that was changed since, nothing is said", () => {
  const rows = truthRows([{ id: "a/b", title: "B" }], columns, () => null);
  expect(new Set(rows[0]?.cells.map(({ is }) => is))).toEqual(new Set(["not-measured"]));
});
