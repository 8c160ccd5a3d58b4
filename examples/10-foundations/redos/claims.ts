import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "Each further letter doubles the attempts": (run) =>
    run.lines
      .map((line) => line.split(" "))
      .every(
        ([letters, , attempts]) =>
          Number(attempts) === 2 ** Number(letters) - 1,
      ) && run.lines.length === 5,
  "Four more letters take the engine several times as long": (
    run,
  ) => lengthOf(run, "24") > 3 * lengthOf(run, "20"),
  "The same language without the nested plus takes a small part of that":
    (run) => lengthOf(run, "24") > 3 * lengthOf(run, "24 safe"),
} satisfies Claims;

function lengthOf(run: ClaimSubject, label: string) {
  const { from, to } = run.span(label);
  return to - from;
}
