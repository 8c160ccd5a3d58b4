import { z } from "astro/zod";
import { lessonNumber } from "./checked-fields.ts";
import { tracks, type TrackId } from "./tracks.ts";

const trackIds = tracks.map((track) => track.id) as [TrackId, ...TrackId[]];

/** The front-matter fields of a lesson, beside Starlight's own. Each message ends with what to do. */
export const lessonFields = {
  lesson: lessonNumber,
  track: z.enum(trackIds, { error: `Expected a track. Use one of: ${trackIds.join(", ")}.` }),
  order: z
    .int({ error: "Expected the lesson's place in its track. Add order: with a whole number, 1 for the first." })
    .positive({ error: "Expected a place from 1 up." }),
  promise: z
    .string({ error: "Expected what the reader can do afterwards. Add promise: with one sentence." })
    .regex(/^[A-Z].*\.$/, {
      error: "Expected a sentence. Begin the promise with a capital and end it with a full stop.",
    }),
  /** By section, and `_top` for the whole, other words that people ask for it with: search finds it by them. */
  asked: z
    .record(z.string(), z.array(z.string()), {
      error: "Expected other ways to ask, by section. Add asked: with a list for _top, or for the id of a heading.",
    })
    .optional(),
};

/** A lesson's own front matter. */
export const lessonSchema = z.object({
  title: z
    .string({ error: "Expected a title. Add title: with a few words." })
    .min(1, { error: "Expected a title that is not empty." }),
  description: z.string({
    error: "Expected what a search result should say. Add description: with one or two sentences.",
  }),
  ...lessonFields,
});
