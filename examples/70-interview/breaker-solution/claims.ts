import type { Claims } from "#timeline/claims.ts";

export default {
  "After two failures it is open": (run) =>
    run.lines.slice(1, 3).join() ===
    "second: the service is down,third: open",
  "A probe that fails leaves it open": (run) =>
    run.lines[3] === "a probe: the service is down",
  "Beside a probe no other call is made, and its success closes it":
    (run) =>
      run.lines.slice(4).join() ===
      "beside it: open,a probe: an answer,last: an answer",
} satisfies Claims;
