import type { Claims } from "#timeline/claims.ts";

export default {
  "The failure is caught before the other job is done": (run) =>
    run.lines.slice(0, 2).join() ===
    "caught: the soup is burnt,bread: done",
  "The other job goes on after the failure, to its end": (run) => {
    const [soup] = run.spans("soup");
    return soup !== undefined && run.span("bread").to > soup.to;
  },
  "Waiting for all gives every outcome, in the order of the calls":
    (run) =>
      run.lines.slice(2).join() ===
      "cake: done,failed: the soup is burnt,result: cake",
} satisfies Claims;
