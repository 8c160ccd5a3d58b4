import { setTimeout as wait } from "node:timers/promises";
import { aborted, askServer, attempts } from "./servers.ts";

type Attempt<Answer> = (signal: AbortSignal) => Promise<Answer>;

// #region hedge
export async function hedge<Answer>(
  attempt: Attempt<Answer>,
  delay: number,
): Promise<Answer> {
  const { signal } = new AbortController();
  return Promise.race([
    attempt(signal),
    wait(delay).then(() => attempt(signal)),
  ]);
}
// #endregion

console.log(await hedge(askServer, 40));
console.log(`attempts: ${attempts}, aborted: ${aborted}`);
