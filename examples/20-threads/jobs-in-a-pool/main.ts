import { Pool } from "./pool.ts";
import { tasks } from "./tasks.ts";

const file = new URL("./job.ts", import.meta.url);
const start = performance.now();

// #region model
const pool = new Pool(file, 2);
const results = await Promise.all(
  tasks.map((task) => pool.run(task)),
);
await pool.close();
// #endregion

performance.measure("a pool", { start });
console.log(results.join("\n"));
