import { setImmediate as check } from "node:timers/promises";

/** Waits until every phase of the loop has come by once. */
export async function nextTurn() {
  await check(); // the next check phase, perhaps of this turn
  await check(); // one turn later
}
