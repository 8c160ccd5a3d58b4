import { Pool } from "./pool.ts";

const file = new URL("./job.ts", import.meta.url);
const pool = new Pool(file, { size: 1, maxQueue: 2 });

// #region main
const dishes = ["soup", "bread", "cake", "tea"];
const outcomes = await Promise.allSettled(
  dishes.map((dish) => pool.run(dish)),
);
// #endregion

for (const outcome of outcomes) {
  if (outcome.status === "fulfilled") console.log(outcome.value);
  else console.log(String(outcome.reason));
}
await pool.close();
