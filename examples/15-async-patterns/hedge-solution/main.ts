import { setTimeout as wait } from "node:timers/promises";
import { aborted, askServer, attempts } from "./servers.ts";

type Attempt<Answer> = (signal: AbortSignal) => Promise<Answer>;

// #region hedge
export async function hedge<Answer>(
  attempt: Attempt<Answer>,
  delay: number,
): Promise<Answer> {
  const controller = new AbortController();
  const { signal } = controller;
  try {
    return await Promise.any([
      attempt(signal),
      wait(delay, undefined, { signal }).then(() =>
        attempt(signal),
      ),
    ]);
  } finally {
    controller.abort(); // the slower attempt, or the delay
  }
}
// #endregion

console.log(await hedge(askServer, 40));
await wait(0); // the slower one hears of it
console.log(`attempts: ${attempts}, aborted: ${aborted}`);
