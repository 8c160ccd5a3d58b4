import type { Figure } from "./measurement.ts";

/** figureLines reads what a measurement's program printed: a line of JSON for each figure. Throws a plain Error that says what is wrong. */
export function figureLines(printed: string, figures: Readonly<Record<string, Figure>>): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of printed.split("\n").filter((text) => text.trim() !== "")) {
    const { figure, value } = parsedLine(line);
    if (typeof figure !== "string" || !Object.hasOwn(figures, figure)) {
      throw new Error(`Expected a figure of measurement.json, but the program printed ${line}.`);
    }
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
      throw new Error(`Expected a number that is not negative, but the program printed ${line}.`);
    }
    if (found.has(figure)) throw new Error(`Expected each figure once, but "${figure}" was printed again.`);
    found.set(figure, value);
  }
  const missing = Object.keys(figures).filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(`Expected all figures, but the program did not print: ${missing.join(", ")}.`);
  return found;
}

function parsedLine(line: string): { figure?: unknown; value?: unknown } {
  try {
    return JSON.parse(line) as { figure?: unknown; value?: unknown };
  } catch {
    throw new Error(`Expected lines such as {"figure":"start","value":1.5}, but the program printed ${line}.`);
  }
}
