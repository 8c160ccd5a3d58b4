import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "./pool.ts";

const request = new AsyncLocalStorage<string>();

for (const size of [2, 1]) {
  console.log(`connections: ${size}`);
  const pool = new Pool(size);
  handle("Ann", pool);
  handle("Bob", pool);
  await wait(80); // until both are over
}

// #region handle
function handle(user: string, pool: Pool) {
  request.run(user, () => {
    const start = performance.now();
    pool.query(`orders of ${user}`, (rows) => {
      console.log(`[${request.getStore()}] ${rows}`);
      performance.measure(user, { start });
    });
  });
}
// #endregion
