import type { Transcript } from "#program/transcript.ts";
import { claimSubjectOf, type Claim } from "#timeline/claims.ts";

/** brokenClaims gives the sentences of the claims that do not hold of a transcript. */
export function brokenClaims(claims: readonly Claim[], transcript: Transcript): string[] {
  const run = claimSubjectOf(transcript);
  return claims.filter((claim) => !holds(claim, run)).map(({ sentence }) => sentence);
}

// A claim about a span that is not there throws: it does not hold.
function holds(claim: Claim, run: ReturnType<typeof claimSubjectOf>): boolean {
  try {
    return claim.holds(run);
  } catch {
    return false;
  }
}
