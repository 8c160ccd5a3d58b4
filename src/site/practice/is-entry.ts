import { grades, type Entry } from "./entry.ts";

/** The last instant that an entry can have, in the year 9999: what becomes due after it still has a date. */
const latest = Date.UTC(9999, 0);

/** isEntry tells whether a value has all that an entry needs. What it has besides is no fault. */
export function isEntry(value: unknown): value is Entry {
  if (!isRecord(value) || typeof value["id"] !== "string" || value["id"] === "") return false;
  if (!isCount(value["at"]) || value["at"] > latest) return false;
  switch (value["kind"]) {
    case "review":
      return isCount(value["card"]) && grades.some((grade) => grade === value["grade"]);
    case "undo":
      return typeof value["of"] === "string";
    case "missed":
      return isCount(value["card"]);
    case "interview":
      return (
        typeof value["level"] === "string" &&
        typeof value["seed"] === "string" &&
        isAmount(value["minutes"]) &&
        Array.isArray(value["answered"]) &&
        value["answered"].every(isAnswered)
      );
    default:
      return false;
  }
}

function isAnswered(value: unknown): boolean {
  return (
    isRecord(value) &&
    isCount(value["card"]) &&
    typeof value["notes"] === "string" &&
    isAmount(value["seconds"]) &&
    isRecord(value["scores"]) &&
    Object.values(value["scores"]).every(isAmount)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isAmount(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) >= 0;
}
