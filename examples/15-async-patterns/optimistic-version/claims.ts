import type { Claims } from "#timeline/claims.ts";

export default {
  "Nothing is lost: both changes are in the document": (run) =>
    run.lines.at(-1) === "soup, bread, cake, version 3",
  "The second editor is refused once, and begins again from what is there":
    (run) => run.lines[0] === "Bob: version 1 is old, again",
  "Nobody waits: both edits of version 1 are under way at once": (
    run,
  ) => run.allOverlap(run.spans(/from 1$/)),
} satisfies Claims;
