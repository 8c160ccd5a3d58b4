import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "Each further letter doubles the attempts": (run) =>
    run.lines
      .map((line) => line.split(" "))
      .every(
        ([letters, , attempts]) =>
          Number(attempts) === 2 ** Number(letters) - 1,
      ) && run.lines.length === 4,
  "Eight more letters take the engine many times as long": (run) =>
    lengthOf(run, "22") > 3 * lengthOf(run, "14"),
  "The same language without the nested plus takes a small part of that":
    (run) => lengthOf(run, "22") > 3 * lengthOf(run, "22 safe"),
} satisfies Claims;

function lengthOf(run: ClaimSubject, label: string) {
  const { from, to } = run.span(label);
  return to - from;
}
