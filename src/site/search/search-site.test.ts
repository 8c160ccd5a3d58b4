import { expect, test } from "vitest";
import type { SearchRecord } from "./record.ts";
import { searchSite } from "./search-site.ts";
import { openIndex, writeIndex } from "./site-index.ts";

const record = (url: string, title: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord => ({
  url,
  kind: "lesson",
  title,
  text,
  apis: [],
  asked: [],
  ...more,
});

const records = [
  record("/lessons/a/", "Worker threads", "They compute at once.", { track: "Threads", apis: ["worker_threads"] }),
  record("/lessons/a/#end", "How a thread ends", "It exits with a code.", {
    track: "Threads",
    asked: ["stop a worker"],
  }),
  record("/faq/#b", "Does await block?", "It suspends its function.", {
    kind: "faq",
    answer: "No, the thread goes on.",
  }),
  record("/glossary/#s", "semaphore", "It lets so many in.", { kind: "glossary" }),
  record("/lessons/a/#run", "One worker", "Starts one.", { kind: "example", code: "process.nextTick(() => {});" }),
];
const index = openIndex(
  JSON.parse(JSON.stringify(writeIndex(records, ({ url }) => url))) as ReturnType<typeof writeIndex>,
);
const found = (query: string, facets = {}): string[] => searchSite(index, query, facets).facts.map(({ url }) => url);

test.each([
  ["worker threads", "/lessons/a/"],
  ["How do I stop a worker?", "/lessons/a/#end"],
  ["blocking awaits", "/faq/#b"],
  ["process.nextTick()", "/lessons/a/#run"],
  ["semaphor", "/glossary/#s"],
  ["wroker thread", "/lessons/a/"],
])("%j finds %s first", (query, url) => {
  expect(found(query)[0]).toBe(url);
});

test("facets narrow, and an empty query finds all that they leave", () => {
  expect(found("", { kind: "faq" })).toEqual(["/faq/#b"]);
  expect(found("worker", { api: "worker_threads" })).toEqual(["/lessons/a/"]);
  expect(found("worker", { track: "Threads" })).not.toContain("/lessons/a/#run");
  expect(found("")).toHaveLength(records.length);
  expect(found("", { kind: "nothing" })).toEqual([]);
});

test("nonsense finds nothing, and harms nothing", () => {
  expect(found("zzyzxqwv")).toEqual([]);
  expect(found("<b>*^$( \\ [")).toEqual([]);
  expect(found("x".repeat(5000))).toEqual([]);
});

test("it says the words by which a result is marked, other names with them", () => {
  expect(searchSite(index, "what is a mutex", {}).words).toEqual(["mutex", "lock"]);
});
