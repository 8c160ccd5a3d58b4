import { z } from "astro/zod";
import type { ContentFault } from "./content-fault.ts";
import type { FrontMatter } from "./front-matter.ts";

/** A lesson by its number. */
export const lessonNumber = z
  .string({ error: "Expected the lesson's number. Add lesson: L01 (two digits)." })
  .regex(/^L\d\d$/, { error: "Expected a lesson's number such as L01. Write L and two digits." });

/** A link in Markdown, and nothing else. */
export const linkField = z
  .string()
  .regex(/^\[[^\]]+\]\(https:\/\/[^)\s]+\)$/, { error: "Expected a link as [title](https://address)." });

/** checkedFields gives the fields of a file's front matter as a schema has them, or says what is wrong with each, with its line. */
export function checkedFields<Schema extends z.ZodType>(
  file: string,
  { fields, faults, lineOf }: FrontMatter,
  schema: Schema,
): { readonly fields: z.infer<Schema> } | { readonly faults: ContentFault[] } {
  if (faults.length > 0) return { faults: [...faults] };
  const read = schema.safeParse(fields);
  if (read.success) return { fields: read.data };
  return {
    faults: read.error.issues.map((issue) => {
      const field = String(issue.path[0] ?? "");
      return { file, line: lineOf(field), message: `Front-matter field "${field}": ${issue.message}` };
    }),
  };
}

/** firstParagraph gives the first paragraph below the front matter, in one line. */
export function firstParagraph(text: string, { bodyLine }: FrontMatter): string {
  const body = text
    .split("\n")
    .slice(bodyLine - 1)
    .join("\n");
  const [first = ""] = body.trim().split(/\n\s*\n/);
  return first.replace(/\s+/g, " ").trim();
}
