import type { Clock } from "./running-interview.ts";

/** shortTime is a time as a clock shows it: `2:05`. */
export function shortTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** spokenMinutes is a number of minutes in words, to the half: `1 minute`, `2½ minutes`. */
export function spokenMinutes(milliseconds: number): string {
  const halves = Math.round(milliseconds / 30_000);
  const text = `${halves >= 2 || halves === 0 ? Math.floor(halves / 2) : ""}${halves % 2 === 1 ? "½" : ""}`;
  return `${text} ${halves <= 2 && halves > 0 ? "minute" : "minutes"}`;
}

/** The moments at which somebody who cannot see the clock is told of it. */
export type Moment = "half" | "last minute";

/** momentBetween is the moment that came between two readings of a clock: where both did, the later one. */
export function momentBetween(before: Clock, after: Clock): Moment | null {
  const hasCome = (at: number): boolean => before.used < at && at <= after.used && after.used < after.limit;
  if (hasCome(after.limit - 60_000)) return "last minute";
  return after.limit > 120_000 && hasCome(after.limit / 2) ? "half" : null;
}

/** sayMoment says it: `name` is "this question" or "the interview". */
export function sayMoment(moment: Moment, name: string, { limit }: Clock): string {
  return moment === "half"
    ? `Half of the time for ${name} has passed: ${spokenMinutes(limit / 2)} left.`
    : `One minute left for ${name}.`;
}
