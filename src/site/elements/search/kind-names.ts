import type { Kind } from "../../search/record.ts";

/** What a found thing is called, and many of them; in the order of the choice. */
export const kindNames: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  lesson: { one: "Lesson", many: "Lessons" },
  faq: { one: "Answer", many: "Answers" },
  interview: { one: "Interview", many: "Interview questions" },
  example: { one: "Example", many: "Examples" },
  glossary: { one: "Term", many: "Terms" },
  page: { one: "Page", many: "Pages" },
};
