import type { Claims } from "#timeline/claims.ts";

export default {
  "Twelve jobs are listed, each with what would be used": (run) =>
    run.lines.length === 24,
  "Prices are awaited, and a crawl is limited": (run) =>
    run.lines[1] === "  async functions" &&
    run.lines[3] === "  async functions behind a limit",
  "Three jobs need two models": (run) =>
    run.lines.filter((line) => /^ .*, and /.test(line)).length ===
    3,
} satisfies Claims;
