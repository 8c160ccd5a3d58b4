import type { Claims } from "#timeline/claims.ts";

export default {
  "All nine pages are fetched, each once": (run) =>
    run
      .spans(/^[a-i]$/)
      .map(({ label }) => label)
      .sort()
      .join("") === "abcdefghi",
  "Never more than three are under way, and three are": (run) =>
    run.mostAtOnce(run.spans(/^[a-i]$/)) === 3,
  "The server says the same": (run) =>
    run.lines[1] === "most at once, says the server: 3",
} satisfies Claims;
