import { join } from "node:path";
import { listExamples } from "#example/list-examples.ts";
import { readExample } from "#example/read-example.ts";
import { readLessons } from "../check-content.ts";
import { readFaq } from "../faq.ts";
import { readGlossary } from "../glossary.ts";
import { readInterview } from "../interview.ts";
import type { SiteContent } from "./records-of-site.ts";

/** readSiteContent reads what a project's pages are made of. */
export function readSiteContent(root: string): SiteContent {
  const examples = join(root, "examples");
  return {
    lessons: readLessons(root),
    answers: readFaq(root).answers,
    questions: readInterview(root).questions,
    terms: readGlossary(root).terms,
    examples: listExamples(examples).map((id) => readExample(id, examples)),
  };
}
