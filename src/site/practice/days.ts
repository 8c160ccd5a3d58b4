/** The number of the day on which an instant lies: of two instants of one day it is the same, and of the next day one more. */
export type DayOf = (at: number) => number;

/** daysIn counts the days of a time zone, from midnight to midnight there: `Europe/Zurich`. */
export function daysIn(timeZone: string): DayOf {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone,
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(parts.get("year") ?? 0, (parts.get("month") ?? 1) - 1, parts.get("day") ?? 1) / 86_400_000;
  };
}
