import { Pool } from "./pool.ts";

const file = new URL("./job.ts", import.meta.url);
const pool = new Pool(file, 2);
await Promise.all([pool.run(["", 15]), pool.run(["", 15])]);

// #region order
const done = (name: unknown) => console.log(`${name} is done`);

const jobs = [
  pool.run(["roast", 400]).then(done),
  pool.run(["soup", 15]).then(done),
  pool.run(["salad", 15]).then(done),
  pool.run(["cake", 15]).then(done),
];
console.log("all are queued");
await Promise.all(jobs);
// #endregion

await pool.close();
