import type { Claims } from "#timeline/claims.ts";

export default {
  "Two callers of one page share a load": (run) =>
    run.lines[0]?.startsWith("news,news,sport: loads 2") === true &&
    run.allOverlap(run.spans(/news|sport/)),
  "A page that is kept is not loaded": (run) =>
    run.lines[1] === "news: loads 0, fulfilled",
  "A failure is shared, and not kept": (run) =>
    run.lines[2] === "draft,draft: loads 1, rejected,rejected" &&
    run.lines[3] === "draft: loads 1, rejected",
} satisfies Claims;
