import type { Claims } from "#timeline/claims.ts";

export default {
  "The first consumer dies while it has mail 2": (run) =>
    run.lines[0] === "mail 1 is done by the first" &&
    run.lines[1] === "the first is gone, code 1",
  "Mail 2 comes back, and the second does it": (run) =>
    run.lines[2] === "mail 2 has come back" &&
    run.lines.includes("mail 2 is done by the second"),
  "In the end each mail is done, by one of two threads": (run) =>
    ["mail 1", "mail 2", "mail 3"].every(
      (mail) =>
        run.lines.filter((line) =>
          line.startsWith(`${mail} is done`),
        ).length === 1,
    ) && run.lanes("thread").length === 2,
} satisfies Claims;
