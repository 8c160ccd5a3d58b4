import type { Fidelity } from "#example/fidelity.ts";
import { nameAbilities } from "#program/ability-words.ts";
import type { LineOrder } from "#program/transcript.ts";

/** What the badge of an example says, and what it means. */
export interface FidelityWords {
  readonly badge: string;
  readonly why: string;
}

/** fidelityWords says what was measured of an example in the engine of the page. */
export function fidelityWords({ is, runs, others, missing = [] }: Fidelity, order: LineOrder): FidelityWords {
  const ran = `The tests ran this program ${runs} times in the engine of this page, and compared what it printed with the recorded run on Node.js`;
  switch (is) {
    case "same":
      return {
        badge: "Here: same as Node.js",
        why: `${ran}: the same lines in the same order, each time. How long things take differs from machine to machine.`,
      };
    case "timing-only":
      return {
        badge: "Here: timing only",
        why: `${ran}: the same lines in the same order. Only the times that they tell differ.`,
      };
    case "order-differs":
      return {
        badge: "Here: order differs",
        why: `${ran}: the same lines each time, ${others} times in another order. ${
          order === "per-lane"
            ? "Only within a thread is the order fixed; which of two threads prints first is open on Node.js, too."
            : "The program leaves their order open, on Node.js, too."
        }`,
      };
    case "not-possible":
      return {
        badge: "Not possible here",
        why: `This program needs ${nameAbilities(missing)}, which the engine of this page does not have. Run it yourself on Node.js.`,
      };
  }
}
