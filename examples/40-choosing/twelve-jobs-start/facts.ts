import type { Job } from "./jobs.ts";
import type { Answers } from "./questions.ts";

const no = { outlive: "no" } as const;
const yes = { outlive: "yes" } as const;

/** What is known of each job. The checks ask choose() with it. */
export const facts: Record<Job, Answers> = {
  prices: { busy: "waiting", crowd: "few", ...no },
  crawl: { busy: "waiting", crowd: "many", ...no },
  poll: { busy: "waiting", crowd: "few", ...no },
  thumbnail: {
    busy: "computing",
    stretch: "long",
    wall: "no",
    ...no,
  },
  template: {
    busy: "computing",
    stretch: "short",
    full: "no",
    ...no,
  },
  traffic: {
    busy: "computing",
    stretch: "short",
    full: "yes",
    ...no,
  },
  password: { busy: "computing", stretch: "native", ...no },
  plugin: {
    busy: "computing",
    stretch: "long",
    wall: "yes",
    ...no,
  },
  convert: {
    busy: "computing",
    stretch: "long",
    wall: "yes",
    ...no,
  },
  report: {
    busy: "both",
    crowd: "few",
    stretch: "long",
    wall: "no",
    ...no,
  },
  invoice: { busy: "waiting", crowd: "few", ...yes },
  nightly: {
    busy: "computing",
    stretch: "long",
    wall: "no",
    ...yes,
  },
};
