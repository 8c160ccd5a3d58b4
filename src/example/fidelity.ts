// How faithfully an engine of the page runs an example: what the tests measure, and what a page says of it.
import type { Abilities } from "#program/engine.ts";
import type { LineOrder, Transcript } from "#program/transcript.ts";
import { outputDifference } from "./output-difference.ts";

/**
 * What an engine's runs of an example are, beside the recorded one: they print the same lines in the same order; the same
 * lines but for the times that they tell; the same lines, some of them in another order, where the example allows it; or
 * there are none, because the engine lacks an ability.
 */
export type FidelityKind = "same" | "timing-only" | "order-differs" | "not-possible";

/** Fidelity is what was measured of one example in one engine. */
export interface Fidelity {
  readonly is: FidelityKind;
  /** How many runs were looked at, and how many of them were not the same as the recorded one. */
  readonly runs: number;
  readonly others: number;
  /** The abilities that the engine lacks. */
  readonly missing?: readonly (keyof Abilities)[];
  /** For an engine that is a service: what was behind it. */
  readonly behind?: BehindEngine;
}

/** What was behind an engine that is a service: the service itself, or real Node in its place; and which Node that was. */
export interface BehindEngine {
  readonly is: "hosted" | "stand-in";
  readonly node: string;
}

/** Kinds of runs from the best to the worst that an example may have. */
const kinds = ["same", "timing-only", "order-differs"] as const;

type Recorded = { readonly order: LineOrder; readonly recording: Transcript };

/** kindOfRun says what one run is beside the recorded one; a run that is not what the example allows gives a sentence. */
export function kindOfRun(
  { order, recording }: Recorded,
  run: Transcript,
): { readonly kind: (typeof kinds)[number] } | { readonly fault: string } {
  if (outputDifference("exact", recording, run) === null) return { kind: "same" };
  if (outputDifference("exact", withoutTimes(recording), withoutTimes(run)) === null) return { kind: "timing-only" };
  const fault = outputDifference(order, recording, run);
  return fault === null ? { kind: "order-differs" } : { fault };
}

/** isNoWorse tells whether a run is what an example is said to be in an engine, or better. */
export function isNoWorse(kind: (typeof kinds)[number], said: Fidelity["is"]): boolean {
  return said !== "not-possible" && kinds.indexOf(kind) <= kinds.indexOf(said);
}

/** fidelityOf sums up runs of an example: it is as the worst of them. A run that the example does not allow throws. */
export function fidelityOf(recorded: Recorded, runs: readonly Transcript[]): Fidelity {
  const found = runs.map((run) => {
    const judged = kindOfRun(recorded, run);
    if ("fault" in judged) throw new Error(judged.fault);
    return judged.kind;
  });
  const worst = Math.max(0, ...found.map((kind) => kinds.indexOf(kind)));
  return { is: kinds[worst] ?? "same", runs: found.length, others: found.filter((kind) => kind !== "same").length };
}

/** missingAbilities are those that an example needs and an engine does not have. */
export function missingAbilities(needs: readonly (keyof Abilities)[], abilities: Abilities): (keyof Abilities)[] {
  return needs.filter((need) => !abilities[need]);
}

/** A transcript whose output tells no times: "took 61 ms" and "took 64 ms" are one. */
function withoutTimes(transcript: Transcript): Transcript {
  const events = transcript.events.map((event) =>
    event.type === "output"
      ? { ...event, text: event.text.replace(/\d+(?:\.\d+)?(?=\s?(?:ns|µs|ms|s)\b)/g, "0") }
      : event,
  );
  return { ...transcript, events };
}
