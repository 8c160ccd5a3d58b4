import type { DayOf } from "./days.ts";

const minute = 60_000;

/**
 * sayTime says how far off an instant is: `in 10 minutes`, `in 3 hours`, `tomorrow`, `in 4 days`, `in 2 months`. What is a day
 * or more away is told by the days of the reader's calendar.
 */
export function sayTime(at: number, now: number, dayOf: DayOf): string {
  const minutes = Math.round((at - now) / minute);
  if (minutes < 1) return at <= now ? "now" : "in less than a minute";
  const days = dayOf(at) - dayOf(now);
  if (minutes < 60) return inOf(minutes, "minute");
  if (days === 0 || minutes < 12 * 60) return inOf(Math.round(minutes / 60), "hour");
  if (days === 1) return "tomorrow";
  if (days < 60) return inOf(days, "day");
  if (days < 700) return inOf(Math.round(days / 30.4), "month");
  return inOf(Math.round(days / 365.25), "year");
}

function inOf(count: number, unit: string): string {
  return `in ${count} ${unit}${count === 1 ? "" : "s"}`;
}
