import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { glob } from "astro/loaders";
import { z } from "astro/zod";
import { defineCollection } from "astro:content";
import { answerSchema } from "./build/faq.ts";
import { termSchema } from "./build/glossary.ts";
import { interviewLoader, type ShownQuestion } from "./build/interview-loader.ts";
import { lessonFields } from "./build/lesson-fields.ts";

// Which fields a lesson must have is settled before Astro starts, in build/check-content.ts, with the line of each.
const docs = defineCollection({
  loader: glob({ base: "./content", pattern: "lessons/**/*.mdx" }),
  schema: docsSchema({ extend: z.object(lessonFields).partial() }),
});

const glossary = defineCollection({
  loader: glob({ base: "./content/glossary", pattern: "*.md" }),
  schema: termSchema,
});

const faq = defineCollection({
  loader: glob({ base: "./content/faq", pattern: "*.mdx" }),
  schema: answerSchema,
});

// Its fields are checked in build/check-content.ts, too.
const interview = defineCollection({ loader: interviewLoader(), schema: z.custom<ShownQuestion>() });

// Starlight warns as long as this collection is empty. It is also the place to change a word of its interface.
const i18n = defineCollection({ loader: () => [{ id: "en" }], schema: i18nSchema() });

export const collections = { docs, faq, glossary, interview, i18n };
