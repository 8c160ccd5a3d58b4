import type { Spread, Unit } from "./measurement.ts";

/** formatFigure writes a value with its unit and two significant digits, or all that stand before the point: `0.64 ms`, `245 ms`, `31 times`. */
export function formatFigure(value: number, unit: Unit): string {
  const number = formatNumber(value);
  if (unit === "count") return number;
  return `${number}\u00a0${unit}`;
}

/** formatSpread writes the least and the most that was measured: `24 to 31 ms`. */
export function formatSpread({ least, most }: Spread, unit: Unit): string {
  if (formatNumber(least) === formatNumber(most)) return formatFigure(most, unit);
  return `${formatNumber(least)} to ${formatFigure(most, unit)}`;
}

function formatNumber(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-GB");
  return String(Number(value.toPrecision(2)));
}
