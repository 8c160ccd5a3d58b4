// What the address of a mock interview says: what is asked for, so that it can be sent, or which one that was taken is shown.
import { minutesAllowed, type Wish } from "../../practice/choose-questions.ts";
import { levels } from "../../practice/deck.ts";
import { plainSeed } from "../../practice/seeded.ts";

/** wishIn reads what an address asks for; what it does not say, or says wrong, comes from `otherwise`. */
export function wishIn(address: string, otherwise: Wish): Wish {
  const { searchParams } = new URL(address);
  const level = levels.find((one) => one === searchParams.get("level"));
  const seed = plainSeed(searchParams.get("seed") ?? "");
  return {
    level: level ?? otherwise.level,
    minutes: minutesIn(searchParams.get("minutes")) ?? otherwise.minutes,
    seed: seed === "" ? otherwise.seed : seed,
  };
}

/** withWish is the address that asks for this interview. */
export function withWish(address: string, { level, minutes, seed }: Omit<Wish, "level"> & { level: string }): string {
  const url = cleared(address);
  for (const [name, value] of Object.entries({ level, minutes: `${minutes}`, seed })) url.searchParams.set(name, value);
  return url.href;
}

/** takenIn is the id of the interview whose summary an address asks for, or null. */
export function takenIn(address: string): string | null {
  return new URL(address).searchParams.get("interview");
}

/** withTaken is the address of the summary of an interview that was taken. */
export function withTaken(address: string, id: string): string {
  const url = cleared(address);
  url.searchParams.set("interview", id);
  return url.href;
}

function minutesIn(text: string | null): number | null {
  if (text === null || !/^\d{1,4}$/.test(text)) return null;
  return Math.min(Math.max(Number(text), minutesAllowed.least), minutesAllowed.most);
}

function cleared(address: string): URL {
  const url = new URL(address);
  for (const name of ["level", "minutes", "seed", "interview"]) url.searchParams.delete(name);
  return url;
}
